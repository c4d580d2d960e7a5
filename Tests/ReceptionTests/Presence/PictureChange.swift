import Reception
import Testing

/// Something done to a picture before the detector looks at it: what another camera, place or light would make of it.
enum PictureChange: Sendable, CustomTestStringConvertible {
    case none
    case mirrored
    /// Moved by a share of the width to the right; black comes in.
    case shifted(Double)
    /// Every value multiplied.
    case lit(Double)
    /// Scaled about the middle; black surrounds a picture that shrinks.
    case scaled(Double)

    /// What the long tests try.
    static let all: [PictureChange] = [
        .mirrored, .shifted(0.1), .shifted(-0.1), .lit(0.5), .lit(1.6), .scaled(0.7), .scaled(1.3),
    ]

    var testDescription: String { "\(self)" }

    /// What `detector` finds in `frame` after the change. The changed picture has no colours.
    func detections(
        in frame: borrowing Frame, _ detector: any FaceDetector
    ) throws(PartFailure) -> [FaceDetection] {
        if case .none = self { return try detector.detect(in: frame) }
        let (width, height) = (frame.width, frame.height)
        var changed = [UInt8](repeating: 0, count: width * height)
        frame.withLuma { plane in
            for y in 0..<height {
                for x in 0..<width {
                    let (fromX, fromY) = source(x, y, width, height)
                    guard (0..<width).contains(fromX), (0..<height).contains(fromY) else { continue }
                    changed[y * width + x] = value(plane[fromX, fromY])
                }
            }
        }
        let (instant, sequence) = (frame.capturedAt, frame.sequence)
        let found: Result<[FaceDetection], PartFailure> = changed.withUnsafeBytes { bytes in
            let picture = Frame(
                capturedAt: instant, sequence: sequence, width: width, height: height, format: .gray8, bytes: bytes)
            do throws(PartFailure) { return .success(try detector.detect(in: picture)) } catch {
                return .failure(error)
            }
        }
        return try found.get()
    }

    /// The place in the original that shows at a place of the changed picture.
    private func source(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> (x: Int, y: Int) {
        switch self {
        case .none, .lit: (x, y)
        case .mirrored: (width - 1 - x, y)
        case .shifted(let share): (x - Int(share * Double(width)), y)
        case .scaled(let factor):
            (
                Int((Double(x) - Double(width) / 2) / factor + Double(width) / 2),
                Int((Double(y) - Double(height) / 2) / factor + Double(height) / 2)
            )
        }
    }

    private func value(_ byte: UInt8) -> UInt8 {
        guard case .lit(let factor) = self else { return byte }
        return UInt8(min(Double(byte) * factor, 255))
    }
}
