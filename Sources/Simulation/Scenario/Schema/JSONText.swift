/// A JSON text that keeps the order of its keys: what is short stands in one line.
indirect enum JSONText: Sendable, ExpressibleByStringLiteral {
    case text(String)
    /// A number, `true` or `false`, as it is written.
    case plain(String)
    case list([JSONText])
    case object([(String, JSONText)])

    /// The longest line that holds more than one value.
    private static let longestLine = 110

    init(stringLiteral value: String) { self = .text(value) }

    /// The text, its further lines `indent` blanks in.
    func written(indent: Int = 0) -> String {
        let line = inOneLine
        guard indent + line.count > Self.longestLine else { return line }
        let margin = String(repeating: " ", count: indent + 2)
        let end = "\n" + String(repeating: " ", count: indent)
        switch self {
        case .text, .plain: return line
        case .list(let items):
            let lines = items.map { margin + $0.written(indent: indent + 2) }
            return "[\n" + lines.joined(separator: ",\n") + end + "]"
        case .object(let members):
            let lines = members.map { "\(margin)\(Self.quoted($0.0)): \($0.1.written(indent: indent + 2))" }
            return "{\n" + lines.joined(separator: ",\n") + end + "}"
        }
    }

    private var inOneLine: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .plain(let text): text
        case .list(let items): "[\(items.map(\.inOneLine).joined(separator: ", "))]"
        case .object(let members):
            "{\(members.map { " \(Self.quoted($0.0)): \($0.1.inOneLine)" }.joined(separator: ",")) }"
        }
    }

    /// A number as people write it.
    static func digits(_ number: Double) -> String { Int(exactly: number)?.description ?? number.description }

    /// `text` as a JSON string (RFC 8259, section 7).
    static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case _ where scalar.value < 0x10: "\\u000\(String(scalar.value, radix: 16))"
            case _ where scalar.value < 0x20: "\\u00\(String(scalar.value, radix: 16))"
            default: String(scalar)
            }
        }
        return "\"\(scalars.joined())\""
    }
}
