import Foundation

/// Where everything lies in the bytes of `WordVectors`. All numbers are little-endian, nothing is aligned:
///
///     0   8 bytes  "letan-wv"
///     8   UInt32   version
///     12  UInt32   dimensions
///     16  UInt32   entries
///     20  UInt32   the most words of an entry
///     24  UInt64   WordKey.probe
///     32  UInt64   checksum of all other bytes
///     40  UInt64   keys of the entries, ascending
///         Float    scales of the entries
///         Int8     numbers of the entries, row by row, in units of the scale
struct WordVectorsLayout {
    static let mark = Array("letan-wv".utf8)
    static let version: UInt32 = 1
    static let checksumOffset = 32
    static let keysOffset = 40
    /// More dimensions or entries than these are no table of ours.
    static let mostDimensions = 1_024
    static let mostEntries = 1 << 20
    /// More words than these are no entry.
    static let mostWords = 16
    /// No piece of a word has more letters: the longest that is known has 18.
    static let longestPiece = 20

    let dimensions: Int
    let entries: Int
    let longestRun: Int

    var scalesOffset: Int { Self.keysOffset + 8 * entries }
    var rowsOffset: Int { scalesOffset + 4 * entries }
    /// The number of all bytes.
    var byteCount: Int { rowsOffset + dimensions * entries }

    init(dimensions: Int, entries: Int, longestRun: Int) {
        self.dimensions = dimensions
        self.entries = entries
        self.longestRun = longestRun
    }

    /// Reads and checks the head of `bytes`, their number and their checksum. `path` is named in errors.
    init(checking bytes: UnsafeRawBufferPointer, path: String) throws(WordVectorsError) {
        guard bytes.count >= Self.keysOffset, bytes.starts(with: Self.mark) else { throw .foreign(path: path) }
        guard bytes.number(at: 8, as: UInt32.self) == Self.version,
            bytes.number(at: 24, as: UInt64.self) == WordKey.probe
        else { throw .otherVersion(path: path) }
        self.init(
            dimensions: Int(bytes.number(at: 12, as: UInt32.self)), entries: Int(bytes.number(at: 16, as: UInt32.self)),
            longestRun: Int(bytes.number(at: 20, as: UInt32.self)))
        guard (1...Self.mostDimensions).contains(dimensions), entries <= Self.mostEntries,
            (1...Self.mostWords).contains(longestRun), bytes.count == byteCount,
            bytes.number(at: Self.checksumOffset, as: UInt64.self) == Self.checksum(of: bytes)
        else { throw .damaged(path: path) }
    }

    /// The head, with no checksum yet.
    var head: Data {
        var data = Data(Self.mark)
        for number in [Self.version, UInt32(dimensions), UInt32(entries), UInt32(longestRun)] { data.append(number) }
        data.append(WordKey.probe)
        data.append(UInt64(0))
        return data
    }

    /// A checksum against damage of all bytes but its own, eight at a time (FNV-1a on words, with a shift so that the
    /// upper bits count below).
    static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        func take(_ number: UInt64) {
            sum = (sum ^ number) &* 0x0000_0100_0000_01B3
            sum ^= sum >> 29
        }
        var offset = 0
        while offset + 8 <= bytes.count {
            if offset != checksumOffset { take(bytes.number(at: offset, as: UInt64.self)) }
            offset += 8
        }
        for byte in bytes[offset...] { take(UInt64(byte)) }
        return sum
    }
}

extension UnsafeRawBufferPointer {
    /// The little-endian number at `offset`, which must lie within.
    func number<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Number.Type) -> Number {
        Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
    }
}

extension Data {
    /// Appends a number, little-endian.
    mutating func append(_ number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
