/// What stands after a word that lets something happen, and the key of a scenario's step that it is the value of.
enum LiveOperand: Sendable {
    /// A word.
    case text(String)
    /// A number.
    case number(String)
    /// All the words that are left, at least one.
    case sentence(String)
    /// This word, which says nothing of its own.
    case fixed(String)
    /// What depends on the word before: a number under the key that stands there for it, or nothing.
    case amount(after: [String: String])
    /// No word: what is true of the step.
    case yes(String)
    /// The seconds for which the robot is dead.
    case killed
    /// Something that may be left out, with all that follows.
    indirect case optional(LiveOperand)

    /// The members of the step's object; nil when the words are not what the operands ask for.
    static func members(_ words: [String], _ operands: [LiveOperand]) -> [String]? {
        var rest = words[...]
        var members: [String] = []
        for operand in operands {
            if case .optional = operand, rest.isEmpty { break }
            guard operand.take(&rest, &members, after: words.dropLast(rest.count).last) else { return nil }
        }
        return rest.isEmpty ? members : nil
    }

    /// A member of a JSON object whose value is `text`.
    static func member(_ key: String, _ text: String) -> String { "\"\(key)\": \(JSONText.quoted(text))" }

    private func take(_ rest: inout ArraySlice<String>, _ members: inout [String], after word: String?) -> Bool {
        switch self {
        case .optional(let operand): return operand.take(&rest, &members, after: word)
        case .amount(let keys):
            guard let word, let key = keys[word] else { return true }
            return LiveOperand.number(key).take(&rest, &members, after: word)
        case .sentence(let key):
            guard !rest.isEmpty else { return false }
            members.append(Self.member(key, rest.joined(separator: " ")))
            rest = []
        case .yes(let key): members.append("\"\(key)\": true")
        case .fixed(let wanted): return rest.popFirst() == wanted
        case .killed:
            members.append("\"kills\": true")
            return LiveOperand.number("for").take(&rest, &members, after: word)
        case .text(let key):
            guard let word = rest.popFirst() else { return false }
            members.append(Self.member(key, word))
        case .number(let key):
            guard let number = rest.popFirst().flatMap(Double.init), number.isFinite else { return false }
            members.append("\"\(key)\": \(JSONText.digits(number))")
        }
        return true
    }
}
