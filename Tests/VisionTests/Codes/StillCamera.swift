import CodeDrawing
import Reception

/// A camera that shows given pictures, each once.
struct StillCamera: Camera {
    let pictures: [GrayPicture]

    func run(_ consume: @escaping @Sendable (borrowing Frame) throws(PartFailure) -> Void) async throws {
        for (number, picture) in pictures.enumerated() {
            let instant = Instant(microseconds: Int64(number) * 100_000)
            try picture.withFrame(at: instant, sequence: number) { frame throws(PartFailure) in try consume(frame) }
        }
    }
}
