/// Finds faces in one frame.
///
/// Implementers promise: regions and landmarks in shares of the frame, also when a face reaches over the edge; scores
/// 0...1; best score first; no two results for one face; nothing is kept of the frame. It is called from one thread at
/// a time and may block it (a camera's own thread).
public protocol FaceDetector: Sendable {
    /// The faces in `frame`.
    func detect(in frame: borrowing Frame) throws(PartFailure) -> [FaceDetection]
}
