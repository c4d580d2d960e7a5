/// Reads what `ByteWriter` wrote. Nothing that comes from the bytes is believed before it was compared with their number.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    /// Reads from the beginning of `bytes`, which the caller keeps alive.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Whether everything was read.
    var isAtEnd: Bool { offset == bytes.count }
    /// What was not read yet.
    var rest: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[offset...]) }

    /// The next number.
    mutating func number<Number: FixedWidthInteger>(_: Number.Type) throws(SlotLexiconError) -> Number {
        let width = MemoryLayout<Number>.size
        guard bytes.count - offset >= width else { throw .truncated(at: offset) }
        defer { offset += width }
        return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    /// The next counted array.
    mutating func array<Number: FixedWidthInteger>(of _: Number.Type) throws(SlotLexiconError) -> [Number] {
        let count = Int(try number(UInt32.self))
        let width = MemoryLayout<Number>.size
        guard (bytes.count - offset) / width >= count else { throw .truncated(at: offset) }
        let source = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count * width])
        offset += source.count
        let numbers = [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
            initialized = count
        }
        return Number(littleEndian: 1) == 1 ? numbers : numbers.map { Number(littleEndian: $0) }
    }

    /// The next texts.
    mutating func texts(_ section: StaticString) throws(SlotLexiconError) -> [String] {
        let ends = try array(of: UInt32.self)
        let pool = try array(of: UInt8.self)
        var start = 0
        var texts: [String] = []
        texts.reserveCapacity(ends.count)
        for end in ends {
            guard end >= start, end <= pool.count, let text = String(validating: pool[start..<Int(end)], as: UTF8.self)
            else { throw .damaged("\(section)") }
            texts.append(text)
            start = Int(end)
        }
        return texts
    }

    /// The next array of offsets into `count` things: from 0 to `count`, never less than the one before.
    mutating func offsets(into count: Int, _ section: StaticString) throws(SlotLexiconError) -> [UInt32] {
        let offsets = try array(of: UInt32.self)
        guard offsets.first == 0, offsets.last == UInt32(count), zip(offsets, offsets.dropFirst()).allSatisfy(<=) else {
            throw .damaged("\(section)")
        }
        return offsets
    }

    /// The next array of numbers below `count`.
    mutating func indices(below count: Int, _ section: StaticString) throws(SlotLexiconError) -> [UInt32] {
        let indices = try array(of: UInt32.self)
        guard indices.allSatisfy({ $0 < count }) else { throw .damaged("\(section)") }
        return indices
    }
}
