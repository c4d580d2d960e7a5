import Foundation

/// The bytes of a model file: a magic word, a checksum, a header, and sections that begin at multiples of 64.
///
///     0   8 bytes   "LETANIM" and the version
///     8   UInt64    checksum of all that follows
///     16  UInt64    length of the header
///     24  JSON      the header with the places of the sections
///
/// Numbers are little-endian, as on every machine Letan runs on.
struct ModelBytes: Sendable {
    /// Changes whenever a model of before could be misunderstood.
    static let version: UInt8 = 1
    /// The largest file that is looked at.
    static let largest = 64 << 20

    private static let magic = Array("LETANIM".utf8) + [version]
    private static let preamble = 24
    private static let alignment = 64

    private struct Index<Header: Codable>: Codable {
        let header: Header
        let sections: [String: [Int]]
    }

    private let data: Data
    private let sections: [String: Range<Int>]

    /// Puts a file together.
    static func encode(header: some Codable, sections: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        var body: [UInt8] = []
        var places: [String: [Int]] = [:]
        for section in sections {
            body += Array(repeating: 0, count: (alignment - body.count % alignment) % alignment)
            places[section.name] = [body.count, section.bytes.count]
            body += section.bytes
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        var head = [UInt8](try encoder.encode(Index(header: header, sections: places)))
        head += Array(
            repeating: UInt8(ascii: " "), count: (alignment - (preamble + head.count) % alignment) % alignment)
        let rest = UInt64(head.count).bytes + head + body
        return magic + rest.withUnsafeBytes { Self.checksum($0).bytes } + rest
    }

    /// Reads the header and checks everything else.
    static func decode<Header: Codable>(
        _ data: Data, path: String, as type: Header.Type
    ) throws(IntentModelError) -> (header: Header, bytes: ModelBytes) {
        guard data.count <= largest, data.count > preamble, data.prefix(magic.count - 1).elementsEqual(magic.dropLast())
        else { throw .foreign(path: path) }
        guard data[data.startIndex + magic.count - 1] == version else { throw .otherVersion(path: path) }
        let isWhole = data.withUnsafeBytes { bytes in
            bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
                == checksum(UnsafeRawBufferPointer(rebasing: bytes[16...]))
        }
        let length = data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 16, as: UInt64.self) }
        guard isWhole, length <= UInt64(data.count - preamble) else { throw .damaged(path: path) }
        let start = preamble + Int(length)
        let index: Index<Header>
        do {
            index = try JSONDecoder().decode(Index<Header>.self, from: data[preamble..<start])
        } catch {
            throw .damaged(path: path)
        }
        var sections: [String: Range<Int>] = [:]
        for (name, place) in index.sections {
            guard place.count == 2, place[0] >= 0, place[1] >= 0, place[0] <= data.count - start,
                place[1] <= data.count - start - place[0]
            else { throw .damaged(path: path) }
            sections[name] = start + place[0]..<start + place[0] + place[1]
        }
        return (index.header, ModelBytes(data: data, sections: sections))
    }

    /// The names of the sections, sorted.
    var names: [String] { sections.keys.sorted() }

    /// How long section `name` is, 0 when there is none.
    func length(of name: String) -> Int { sections[name]?.count ?? 0 }

    /// Lends section `name`.
    func with<Result>(_ name: String, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        data.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[sections[name] ?? 0..<0])) }
    }

    /// Section `name`, not copied.
    func data(of name: String) -> Data { data[sections[name] ?? 0..<0] }

    /// A 64-bit sum that any changed byte changes. It finds damage, not malice: who can write the file can run programs.
    private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
        var place = 0
        while place + 8 <= bytes.count {
            sum = (sum ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            sum ^= sum >> 29
            place += 8
        }
        for byte in bytes[place...] { sum = (sum ^ UInt64(byte)) &* 0xC4CE_B9FE_1A85_EC53 }
        return sum ^ sum >> 32
    }
}

extension FixedWidthInteger {
    /// The bytes, the lowest first.
    var bytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }
}
