import Foundation

/// JSON as people write scenarios: keys in the order of their importance, a step a line.
enum ScenarioJSON {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([ScenarioJSON])
    case object([Member])

    /// A key and its value.
    typealias Member = (key: String, value: ScenarioJSON)

    /// A whole number.
    static func count(_ number: Int) -> ScenarioJSON { .number(Double(number)) }

    /// The value on one line.
    var line: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .number(let number): Self.digits(number)
        case .flag(let flag): "\(flag)"
        case .list(let elements): "[" + elements.map(\.line).joined(separator: ", ") + "]"
        case .object(let members): "{" + members.map(Self.line).joined(separator: ", ") + "}"
        }
    }

    /// A file of `members`: each on a line of its own, and each element of a list of objects, too.
    static func file(_ members: [Member]) -> String {
        let lines = members.map { member in
            guard case .list(let elements) = member.value, let first = elements.first, case .object = first else {
                return "  " + line(member)
            }
            let inner = elements.map { "    " + $0.line }.joined(separator: ",\n")
            return "  \(quoted(member.key)): [\n\(inner)\n  ]"
        }
        return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
    }

    private static func line(_ member: Member) -> String { "\(quoted(member.key)): \(member.value.line)" }

    /// The shortest digits that read back as the same number, without a needless `.0`.
    private static func digits(_ number: Double) -> String {
        number.magnitude < 1e15 && number == number.rounded() ? "\(Int64(number))" : "\(number)"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\u{0}"..."\u{1F}", "\u{7F}": result += "\\u" + String(format: "%04x", scalar.value)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension ScenarioJSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
    init(stringLiteral value: String) { self = .text(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
}
