import COpenCVFaces

/// A network's input, and the way of a frame into it: its colours are mixed once, and scaled where its size is another.
///
/// A frame costs no memory: scaled ones pass through a buffer that is used again, and wiped after every frame.
struct NetworkCanvas: ~Copyable {
    private let start: UnsafeMutablePointer<UInt8>
    private let size: NetworkInput
    private let isRedFirst: Bool
    private var converter = ColorConverter()
    private var unscaled = WipedBytes()

    /// The three planes at `start`, each as large as `size`, which are black before every frame.
    init(_ start: UnsafeMutablePointer<UInt8>, size: NetworkInput, redFirst: Bool) {
        self.start = start
        self.size = size
        isRedFirst = redFirst
    }

    /// Draws the whole picture at `pixels` where `box` says.
    mutating func draw(
        _ pixels: UnsafePointer<UInt8>, _ shape: PictureShape, in box: Letterbox
    ) throws(VisionError) {
        guard (box.contentWidth, box.contentHeight) != (shape.width, shape.height) else {
            let planes = ColorPlanes(at: start, rowBytes: size.width, height: size.height, redFirst: isRedFirst)
            return converter.convert(pixels, shape, into: planes)
        }
        let plane = shape.width * shape.height
        unscaled.reserve(3 * plane)
        defer { unscaled.wipe() }
        guard let first = unscaled.all.assumingMemoryBound(to: UInt8.self).baseAddress else { return }
        let planes = ColorPlanes(at: first, rowBytes: shape.width, height: shape.height, redFirst: isRedFirst)
        converter.convert(pixels, shape, into: planes)
        for index in 0..<3 {
            try scale(
                opencv_plane(
                    pixels: first + index * plane, width: Int32(shape.width), height: Int32(shape.height),
                    row_bytes: Int32(shape.width)),
                to: opencv_plane(
                    pixels: start + index * size.width * size.height, width: Int32(box.contentWidth),
                    height: Int32(box.contentHeight), row_bytes: Int32(size.width)))
        }
    }

    private func scale(_ from: opencv_plane, to target: opencv_plane) throws(VisionError) {
        let scaled = reportingText { text, capacity -> Void? in
            withUnsafePointer(to: from) { from in
                withUnsafePointer(to: target) { opencv_scale(from, $0, text, capacity) == 0 ? () : nil }
            }
        }
        if case .failure(let failure) = scaled { throw .inferenceFailed(reason: failure.text) }
    }
}
