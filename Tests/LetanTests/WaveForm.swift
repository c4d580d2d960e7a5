import Foundation

/// A mono 16-bit WAV file, read back.
struct WaveForm {
    struct NotWave: Error {}

    private let samples: [Int16]
    private let rate: Int

    init(contentsOf path: String) throws {
        let bytes = try Data(contentsOf: URL(filePath: path))
        guard bytes.count >= 44, bytes.prefix(4) == Data("RIFF".utf8), bytes[8..<12] == Data("WAVE".utf8) else {
            throw NotWave()
        }
        func word(_ offset: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) } }
        rate = word(24)
        guard word(40) == bytes.count - 44, word(4) == bytes.count - 8 else { throw NotWave() }
        samples = stride(from: 44, to: bytes.count - 1, by: 2).map {
            Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
        }
    }

    var seconds: Double { Double(samples.count) / Double(max(rate, 1)) }

    /// The root of the mean square: speech lies above 1,000, silence at 0.
    var loudness: Double {
        (samples.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(max(samples.count, 1))).squareRoot()
    }
}
