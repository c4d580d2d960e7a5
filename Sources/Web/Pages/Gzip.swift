import CZlib

/// The compression that every browser understands (RFC 1952).
enum Gzip {
    /// `bytes` compressed as far as it goes; nil when they do not get smaller, or there is no memory for it.
    static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        guard letan_gzip_begin(&stream) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        let count = bytes.count
        let result = [UInt8](unsafeUninitializedCapacity: count) { output, written in
            written = input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? count - Int(stream.avail_out) : 0
            }
        }
        return result.isEmpty ? nil : result
    }
}
