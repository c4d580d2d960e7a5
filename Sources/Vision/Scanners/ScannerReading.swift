package import Reception

/// Makes codes of what a scanner types.
package protocol ScannerReading {
    /// Takes in what was read from the device; the codes that ended with it.
    mutating func take(_ bytes: UnsafeRawBufferPointer) -> [CodePayload]
    /// Whether a code has begun and not ended.
    var isUnderWay: Bool { get }
    /// Nothing came for `ScannerPause.longest`: the code that ended without a sign, if there is one.
    mutating func pause() -> CodePayload?
}

/// How codes without an end sign end.
package enum ScannerPause {
    /// The longest between two signs of one code, in milliseconds. Scanners type a sign every few; people take longer.
    package static let longest: Int32 = 100
}

/// Reads the bytes of a serial port: a code ends with a line end, a tabulator or a pause.
package struct SerialReading: ScannerReading {
    private static let ends = Array("\r\n\t".utf8)

    private var bytes: [UInt8] = []

    /// Begins with nothing.
    package init() {}

    package var isUnderWay: Bool { !bytes.isEmpty }

    package mutating func take(_ bytes: UnsafeRawBufferPointer) -> [CodePayload] {
        var codes: [CodePayload] = []
        for byte in bytes {
            if Self.ends.contains(byte) {
                if let code = end() { codes.append(code) }
            } else if self.bytes.count <= CodePayload.longest {
                // One more than fits is kept, and refused at the end.
                self.bytes.append(byte)
            }
        }
        return codes
    }

    package mutating func pause() -> CodePayload? { end() }

    private mutating func end() -> CodePayload? {
        defer { bytes.removeAll(keepingCapacity: true) }
        return CodePayload(bytes: bytes)
    }
}
