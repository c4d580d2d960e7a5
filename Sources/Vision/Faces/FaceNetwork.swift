import COpenCVFaces

/// One network loaded into OpenCV, with the buffers of a run. Used by one thread at a time.
///
/// Unchecked: the handle and what `outputs` points at belong to this value alone, and it has one owner.
struct FaceNetwork: ~Copyable, @unchecked Sendable {
    let kind: FaceNetworkKind
    let input: NetworkInput
    /// The results of the last run, in the order of `FaceNetworkKind.outputNames`; valid until the next one.
    private(set) var outputs: [UnsafeBufferPointer<Float>]
    private var blobs: [opencv_blob]
    private var canvas: NetworkCanvas
    private let handle: OpaquePointer

    /// Loads `model` for frames scaled to `input`; nil is the size the network is usually run at.
    init(_ model: borrowing FaceModel, input: NetworkInput?) throws(VisionError) {
        let input = input ?? model.kind.usualInput
        guard input.isValid else { throw .inputSize(width: input.width, height: input.height) }
        let opened = Self.open(model.bytes, kind: model.kind, input: input)
        switch opened {
        case .failure(let failure): throw .modelRefused(path: model.path, reason: failure.text)
        case .success(let handle): self.handle = handle
        }
        self.kind = model.kind
        self.input = input
        canvas = NetworkCanvas(opencv_network_input(handle), size: input.padded, redFirst: model.kind.takesRedFirst)
        blobs = Array(repeating: opencv_blob(), count: kind.outputNames.count)
        outputs = Array(repeating: UnsafeBufferPointer(start: nil, count: 0), count: blobs.count)
    }

    deinit { opencv_network_close(handle) }

    /// Runs the network on the picture at `pixels`, laid into its input as `box` says; the results are in `outputs`.
    /// Nothing is kept of the picture but what OpenCV worked out of it, until the next run or the release.
    mutating func run(
        on pixels: UnsafePointer<UInt8>, _ shape: PictureShape, in box: Letterbox
    ) throws(VisionError) {
        try canvas.draw(pixels, shape, in: box)
        let handle = handle
        let run = blobs.withUnsafeMutableBufferPointer { blobs in
            reportingText { text, capacity -> Void? in
                guard let first = blobs.baseAddress else { return nil }
                return opencv_network_run(handle, first, blobs.count, text, capacity) == 0 ? () : nil
            }
        }
        if case .failure(let failure) = run { throw .inferenceFailed(reason: failure.text) }
        for index in blobs.indices {
            outputs[index] = UnsafeBufferPointer(start: blobs[index].values, count: blobs[index].count)
        }
    }

    private static func open(
        _ bytes: UnsafeRawBufferPointer, kind: FaceNetworkKind, input: NetworkInput
    ) -> Result<OpaquePointer, ReportedText> {
        kind.outputNames.joined(separator: " ").withCString { names in
            var layout = opencv_network_layout(
                width: Int32(input.padded.width), height: Int32(input.padded.height),
                output_names: names)
            return reportingText { text, capacity in
                bytes.baseAddress.flatMap { opencv_network_open($0, bytes.count, &layout, text, capacity) }
            }
        }
    }
}
