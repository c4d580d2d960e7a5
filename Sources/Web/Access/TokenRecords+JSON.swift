import Foundation
import LocatedJSON

// The text of a token file: {"tokens": [{"id", "role", "label", "hash", "createdAt", "expiresAt"?}]}.

/// Bounds of a token file.
enum TokenFileLimits {
    /// More tokens than an office has robots, desks, boards and people.
    static let tokens = 1_000
    /// What that many tokens take, and as much again for somebody's own spacing.
    static let bytes = 1 << 20
    /// Characters of a label.
    static let labelLength = 100
}

extension [TokenRecord] {
    /// Reads the bytes of the file `path`.
    init(parsing bytes: [UInt8], path: String) throws(LocatedJSONError) {
        let limits = JSONLimits(bytes: TokenFileLimits.bytes, depth: 4)
        var file = try LocatedValue(parsing: bytes, file: path, limits: limits).object()
        let elements = try file.array("tokens", count: 0...TokenFileLimits.tokens)
        try file.finish()
        self = []
        for element in elements {
            let record = try TokenRecord(element)
            guard !contains(where: { $0.id == record.id }) else {
                throw element.refusal("the token \(record.id) stands here a second time; remove one of them")
            }
            append(record)
        }
    }

    /// The bytes of the file.
    var json: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return try [UInt8](encoder.encode(["tokens": map(WrittenRecord.init)])) + [UInt8(ascii: "\n")]
        }
    }
}

extension TokenRecord {
    // What stands in the file is not repeated in a refusal: somebody may have put a token where its hash belongs.
    fileprivate init(_ value: LocatedValue) throws(LocatedJSONError) {
        var record = try value.object()
        let id = try record.required("id")
        let role = try record.choice("role", Role.self)
        let label = try record.optional("label")?.string(maxLength: TokenFileLimits.labelLength, allowsEmpty: true)
        let hash = try record.required("hash")
        let createdAt = try record.required("createdAt").second()
        let expiresAt = try record.optional("expiresAt")?.second()
        try record.finish()
        guard let name = TokenID(try id.string()) else {
            throw id.refusal("an id is ten lower-case hexadecimal digits; make tokens with letan tokens create")
        }
        let digits = try hash.string()
        guard digits.utf8.count == 64, digits.utf8.allSatisfy(\.isLowerCaseHexadecimal) else {
            throw hash.refusal(
                "a hash is 64 lower-case hexadecimal digits, never the token; make tokens with letan tokens create")
        }
        self.init(
            id: name, role: role, label: label ?? "", hash: digits, createdAt: createdAt, expiresAt: expiresAt)
    }
}

extension LocatedValue {
    fileprivate func second() throws(LocatedJSONError) -> UTCSecond {
        guard let second = UTCSecond(try string()) else { throw refusal("write the time as 2026-03-02T01:00:00Z") }
        return second
    }
}

/// A record as it is written.
private struct WrittenRecord: Encodable {
    let id: String
    let role: Role
    let label: String
    let hash: String
    let createdAt: String
    let expiresAt: String?

    init(_ record: TokenRecord) {
        (id, role, label, hash) = ("\(record.id)", record.role, record.label, record.hash)
        (createdAt, expiresAt) = ("\(record.createdAt)", record.expiresAt.map { "\($0)" })
    }
}
