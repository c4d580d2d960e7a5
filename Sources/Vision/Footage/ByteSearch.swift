import Glibc

extension UnsafeRawBufferPointer {
    /// The first place of `byte` at or after `start`, found at the C library's speed.
    func offset(of byte: UInt8, from start: Int) -> Int? {
        guard start < count, let base = baseAddress else { return nil }
        guard let found = memchr(base + start, Int32(byte), count - start) else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// The first place of `pattern`, which is not empty.
    func offset(of pattern: [UInt8]) -> Int? {
        var start = 0
        while let found = offset(of: pattern[0], from: start), found + pattern.count <= count {
            if self[found..<found + pattern.count].elementsEqual(pattern) { return found }
            start = found + 1
        }
        return nil
    }
}
