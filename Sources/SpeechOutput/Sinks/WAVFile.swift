import Glibc

/// A 16-bit mono WAV file being written. Its header is right after every call, so it plays whenever the process ends.
struct WAVFile: ~Copyable {
    private let path: String
    private let descriptor: Int32
    private var sampleRate: Int
    private var sampleCount = 0

    /// Makes the file, or empties it, and writes the header of a silent one.
    init(path: String, sampleRate: Int) throws(SpeechOutputError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        let code = errno
        guard descriptor >= 0 else { throw .file(path: path, call: "open", code: code) }
        let header = WAVHeader(sampleRate: sampleRate, sampleCount: 0)
        if let code = Self.write(header.bytes, to: descriptor, at: 0) {
            close(descriptor)
            throw .file(path: path, call: "pwrite", code: code)
        }
        self.path = path
        self.descriptor = descriptor
        self.sampleRate = sampleRate
    }

    deinit { close(descriptor) }

    /// Appends samples. The rate may be set by the first ones and must stay. What a full disk refuses is taken back.
    mutating func append(_ samples: [Int16], sampleRate rate: Int) throws(SpeechOutputError) {
        guard rate == sampleRate || sampleCount == 0 else {
            throw .rateChanged(path: path, from: sampleRate, to: rate)
        }
        let bytes = samples.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        if let code = Self.write(bytes, to: descriptor, at: Self.length(sampleCount)) {
            ftruncate(descriptor, off_t(Self.length(sampleCount)))
            throw .file(path: path, call: "pwrite", code: code)
        }
        sampleRate = rate
        try setCount(sampleCount + samples.count)
    }

    /// Takes the last `count` samples back.
    mutating func removeLast(_ count: Int) throws(SpeechOutputError) {
        guard count > 0 else { return }
        try setCount(max(0, sampleCount - count))
        let result = ftruncate(descriptor, off_t(Self.length(sampleCount)))
        let code = errno
        if result != 0 { throw .file(path: path, call: "ftruncate", code: code) }
    }

    private mutating func setCount(_ count: Int) throws(SpeechOutputError) {
        let header = WAVHeader(sampleRate: sampleRate, sampleCount: count)
        if let code = Self.write(header.bytes, to: descriptor, at: 0) {
            throw .file(path: path, call: "pwrite", code: code)
        }
        sampleCount = count
    }

    private static func length(_ sampleCount: Int) -> Int {
        WAVHeader.length + sampleCount * WAVHeader.bytesPerSample
    }

    /// Writes all bytes; the error's number when that is not possible.
    private static func write(_ bytes: [UInt8], to descriptor: Int32, at offset: Int) -> Int32? {
        var written = 0
        while written < bytes.count {
            let (count, code) = bytes.withUnsafeBytes { buffer in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + written))
                return (count, errno)
            }
            if count >= 0 {
                written += count
            } else if code != EINTR {
                return code
            }
        }
        return nil
    }
}
