/// Builds one frame: four bytes of length, one of kind, the body.
struct WireWriter {
    private var bytes: [UInt8]

    init(kind: UInt8, capacity: Int = 64) {
        bytes = []
        bytes.reserveCapacity(capacity + WireFormat.headerLength)
        bytes = [0, 0, 0, 0, kind]
    }

    /// Appends a little-endian integer.
    mutating func append<Value: FixedWidthInteger & UnsignedInteger>(_ value: Value) {
        for byte in 0..<MemoryLayout<Value>.size {
            bytes.append(UInt8(truncatingIfNeeded: value >> (8 * byte)))
        }
    }

    /// Appends samples, little-endian.
    mutating func append(_ samples: [Int16]) {
        samples.map(\.littleEndian).withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    /// Appends a text of at most 255 bytes, its length before it; what is longer is cut between characters.
    mutating func append(shortText text: String) {
        var kept = text
        while kept.utf8.count > Int(UInt8.max) { kept.removeLast() }
        bytes.append(UInt8(kept.utf8.count))
        bytes.append(contentsOf: kept.utf8)
    }

    /// Appends a text that fills the rest of the frame.
    mutating func append(remainingText text: String) { bytes.append(contentsOf: text.utf8) }

    /// The frame with its length in place.
    consuming func frame() -> [UInt8] {
        let length = UInt32(bytes.count - WireFormat.lengthSize)
        for byte in 0..<WireFormat.lengthSize {
            bytes[byte] = UInt8(truncatingIfNeeded: length >> (8 * byte))
        }
        return bytes
    }
}
