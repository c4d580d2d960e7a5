import Reception
import Synchronization

/// What a camera has lent.
final class Shown: Sendable {
    struct Picture: Sendable {
        let sequence: Int
        let capturedAt: Instant
        /// The first byte of the pixels.
        let brightness: Int
    }

    private let taken = Mutex<[Picture]>([])

    var pictures: [Picture] { taken.withLock { $0 } }
    var sequences: [Int] { pictures.map(\.sequence) }
    var brightness: [Int] { pictures.map(\.brightness) }

    func take(_ frame: borrowing Frame) {
        let picture = Picture(
            sequence: frame.sequence, capturedAt: frame.capturedAt, brightness: frame.withBytes { Int($0[0]) })
        taken.withLock { $0.append(picture) }
    }
}
