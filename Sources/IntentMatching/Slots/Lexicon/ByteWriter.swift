/// Writes the sections of a binary file: counted arrays of fixed-width numbers, little-endian, one after the other.
struct ByteWriter {
    /// What was written.
    private(set) var bytes: [UInt8] = []

    /// Appends one number.
    mutating func write<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Appends how many numbers there are, then the numbers.
    mutating func write<Number: FixedWidthInteger>(_ numbers: [Number]) {
        write(UInt32(numbers.count))
        for number in numbers { write(number) }
    }

    /// Appends texts: where each ends, then their bytes.
    mutating func write(_ texts: [String]) {
        var ends: [UInt32] = []
        var pool: [UInt8] = []
        for text in texts {
            pool += text.utf8
            ends.append(UInt32(pool.count))
        }
        write(ends)
        write(pool)
    }
}
