package import Reception
import Synchronization

/// Finds faces with a small neural network (YuNet, or CenterFace) on OpenCV, on the calling thread.
///
/// Frames of any size and layout are scaled into the network's input without distortion. Besides what
/// `FaceDetector` promises: results lie within the frame (what reaches over its edge is cut off, landmarks are moved to
/// the edge). A second thread waits for the first. A frame costs no memory of ours but the returned array; OpenCV's own
/// pass takes about a thousand small blocks (0.3 MB with YuNet) and gives them back.
///
/// On the recorded clips a true face never scored less than 0.83 (YuNet) or 0.73 (CenterFace), a false one never more than
/// 0.74 or 0.49.
package final class NeuralFaceDetector: FaceDetector {
    /// The least score that is reported where none is configured. It is below the scores with which a tracker begins
    /// (0.75) and continues (0.70) a face on purpose: the tracker decides, and can see a face fade.
    package static let usualThreshold = 0.5

    /// Which network was loaded.
    package let kind: FaceNetworkKind
    /// The size frames are scaled to.
    package let input: NetworkInput
    private let threshold: Float
    private let session: Mutex<Session>

    /// Loads and checks the weights at `modelFile`.
    ///
    /// `input` is the size frames are scaled to, nil what the network is usually run at. Throws when the file is missing,
    /// altered, cut short or refused by OpenCV, and when a side of `input` is not in 32...4096.
    package init(
        modelFile: String, input: NetworkInput? = nil, threshold: Double = usualThreshold
    ) throws(VisionError) {
        let network = try FaceNetwork(FaceModel(path: modelFile), input: input)
        kind = network.kind
        self.input = network.input
        self.threshold = Float(threshold)
        session = Mutex(Session(network))
    }

    package func detect(in frame: borrowing Frame) throws(PartFailure) -> [FaceDetection] {
        let (shape, isWhole) = (PictureShape(frame), frame.isWhole)
        return try frame.withBytes { bytes throws(PartFailure) in
            try atEdge(of: .detector) { () throws(VisionError) in
                try session.withLock { session throws(VisionError) in
                    guard isWhole, let pixels = bytes.assumingMemoryBound(to: UInt8.self).baseAddress else {
                        throw .frameTooShort(expected: shape.byteCount, found: bytes.count)
                    }
                    return try session.detect(in: pixels, shape, threshold: threshold)
                }
            }
        }
    }
}

/// What one detection needs and the next one uses again.
private struct Session: ~Copyable, Sendable {
    private var network: FaceNetwork
    private let decoder: any FaceDecoder
    private let outputCounts: [Int]
    private var candidates: [FaceCandidate] = []

    init(_ network: consuming FaceNetwork) {
        decoder = network.kind.decoder(for: network.input.padded)
        outputCounts = decoder.outputCounts
        self.network = network
    }

    mutating func detect(
        in pixels: UnsafePointer<UInt8>, _ shape: PictureShape, threshold: Float
    ) throws(VisionError) -> [FaceDetection] {
        let box = Letterbox(width: shape.width, height: shape.height, input: network.input)
        try network.run(on: pixels, shape, in: box)
        try checkOutputs()
        candidates.removeAll(keepingCapacity: true)
        decoder.decode(network.outputs, threshold: threshold, into: &candidates)
        FaceSuppression.reduce(&candidates)
        return candidates.compactMap(box.detection)
    }

    private func checkOutputs() throws(VisionError) {
        guard zip(network.outputs, outputCounts).allSatisfy({ $0.count == $1 }) else {
            throw .inferenceFailed(reason: "outputs of another size")
        }
    }
}
