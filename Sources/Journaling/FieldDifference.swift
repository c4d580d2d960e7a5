import Foundation

/// One field in which two actions differ.
package struct FieldDifference: Hashable, Sendable {
    /// Where it stands, as `speak.reply.arguments[0].line.id`; empty for the whole.
    package let path: String
    /// Its JSON in the journal; nil when it is not there.
    package let recorded: String?
    /// Its JSON now; nil when it is not there.
    package let replayed: String?
}

extension Replay.Difference {
    /// Only what differs, in the order of the journal's keys. An action that stands against none is one field; so is one
    /// that stands against another kind of action.
    package func fields() throws -> [FieldDifference] {
        guard let then = try recorded.map(JSONTree.init(parsing:)),
            let now = try replayed.map(JSONTree.init(parsing:)), then.keys == now.keys
        else { return [FieldDifference(path: "", recorded: recorded, replayed: replayed)] }
        return try JSONTree.differences(then, now, at: "")
    }
}

/// A JSON value whose parts can be compared.
private enum JSONTree: Hashable {
    case object([String: JSONTree])
    case array([JSONTree])
    case leaf(Leaf)

    enum Leaf: Hashable {
        case text(String)
        case number(Double)
        case flag(Bool)
        case null
    }

    init(parsing text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }

    /// The keys of an object; none of anything else.
    var keys: [String] {
        guard case .object(let members) = self else { return [] }
        return members.keys.sorted()
    }

    /// Its JSON, with sorted keys.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    static func differences(_ recorded: JSONTree?, _ replayed: JSONTree?, at path: String) throws -> [FieldDifference] {
        if recorded == replayed { return [] }
        switch (recorded, replayed) {
        case (.object(let then), .object(let now)):
            return try Set(then.keys).union(now.keys).sorted().flatMap { key in
                try differences(then[key], now[key], at: path.isEmpty ? key : "\(path).\(key)")
            }
        case (.array(let then), .array(let now)):
            return try (0..<max(then.count, now.count)).flatMap { index in
                try differences(
                    index < then.count ? then[index] : nil, index < now.count ? now[index] : nil,
                    at: "\(path)[\(index)]")
            }
        default:
            return [FieldDifference(path: path, recorded: try recorded?.text(), replayed: try replayed?.text())]
        }
    }
}

extension JSONTree: Codable {
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let members = try? value.decode([String: JSONTree].self) {
            self = .object(members)
        } else if let elements = try? value.decode([JSONTree].self) {
            self = .array(elements)
        } else if let flag = try? value.decode(Bool.self) {
            self = .leaf(.flag(flag))
        } else if let number = try? value.decode(Double.self) {
            self = .leaf(.number(number))
        } else {
            self = .leaf(value.decodeNil() ? .null : .text(try value.decode(String.self)))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .object(let members): try value.encode(members)
        case .array(let elements): try value.encode(elements)
        case .leaf(.text(let text)): try value.encode(text)
        case .leaf(.number(let number)): try value.encode(number)
        case .leaf(.flag(let flag)): try value.encode(flag)
        case .leaf(.null): try value.encodeNil()
        }
    }
}
