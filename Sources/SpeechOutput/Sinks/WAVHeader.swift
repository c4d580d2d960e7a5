/// The first 44 bytes of a 16-bit mono WAV file.
///
/// Layout: "Multimedia Programming Interface and Data Specifications 1.0" (IBM, Microsoft, 1991), RIFF WAVE, PCM. The
/// sizes in it have 32 bits: after 27 hours of 22,050 Hz they stay at their largest value, which players take as "to
/// the end".
struct WAVHeader {
    static let length = 44
    static let bytesPerSample = 2

    /// Samples a second.
    let sampleRate: Int
    /// Samples after the header.
    let sampleCount: Int

    var bytes: [UInt8] {
        let dataLength = sampleCount * Self.bytesPerSample
        return Array("RIFF".utf8) + little(Self.length - 8 + dataLength)
            + Array("WAVEfmt ".utf8) + little(16)
            // PCM, one channel.
            + [1, 0, 1, 0]
            + little(sampleRate) + little(sampleRate * Self.bytesPerSample)
            // Bytes and bits of a sample.
            + [2, 0, 16, 0]
            + Array("data".utf8) + little(dataLength)
    }

    private func little(_ value: Int) -> [UInt8] {
        let value = UInt32(clamping: value)
        return (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
