package import LocatedJSON
import TicketWire

extension Schema {
    /// Refuses `value` where it does not look like this, at its place.
    package func check(_ value: LocatedValue) throws(LocatedJSONError) {
        switch self {
        case .text(let form): _ = try value.text(form)
        case .choice(let words): try Self.check(value, among: words)
        case .day: try Self.check(value, reads: "a day as 2026-11-22") { WireTime.day($0) != nil }
        case .instant:
            try Self.check(value, reads: "an instant as 2026-11-22T03:30:00.250Z") {
                WireTime.utcMilliseconds($0) != nil
            }
        case .whole(let bounds): _ = try value.int(in: bounds)
        case .amount: _ = try value.double(in: 0...Double.greatestFiniteMagnitude)
        case .flag: _ = try value.bool()
        case .anything: break
        case .list(let schema): for element in try value.array() { try schema.check(element) }
        case .object(let members): try Self.check(value, has: members)
        case .named(_, let schema): try schema.check(value)
        }
    }

    private static func check(_ value: LocatedValue, has members: [Member]) throws(LocatedJSONError) {
        var object = try value.object()
        for member in members {
            if member.isRequired {
                try member.schema.check(object.required(member.key))
            } else if let found = object.optional(member.key) {
                try member.schema.check(found)
            }
        }
        try object.finish()
    }

    private static func check(_ value: LocatedValue, among words: [String]) throws(LocatedJSONError) {
        let text = try value.string()
        guard !words.contains(text) else { return }
        let hint = Spelling.nearest(to: text, among: words).map { "; did you mean \($0)?" } ?? ""
        throw value.refusal("expected one of \(words.joined(separator: ", "))\(hint)")
    }

    private static func check(
        _ value: LocatedValue, reads what: String, _ admits: (String) -> Bool
    ) throws(LocatedJSONError) {
        guard admits(try value.string(maxLength: 40)) else { throw value.refusal("expected \(what)") }
    }
}
