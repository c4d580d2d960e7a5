import Reception
import Vision

/// What lines mean that somebody types: words, or a code that a scanner typed or somebody pasted.
///
/// For trying without one, `/card female 78` is an identity card, with a name after that if there is one.
struct TypedLines: Sendable {
    /// What knows codes.
    let codes: OfficeCodeInterpreter

    /// The line as the robot takes it. What looks like a card is never text, sound or not: text is shown and kept.
    func input(_ line: String) async -> VisitorInput {
        if let card = Self.card(line.trimmingSpaces) { return .scanned(.card(holder: card)) }
        if codes.isCode(line), let payload = CodePayload(bytes: Array(line.utf8.prefix(CodePayload.longest))) {
            return .scanned(await codes.meaning(of: payload))
        }
        return .text(line, source: .typed, language: nil)
    }

    private static func card(_ line: String) -> IdentityCard? {
        let words = line.split(separator: " ", maxSplits: 3).map(String.init)
        guard words.count >= 3, words[0] == "/card", let sex = Sex(rawValue: words[1]), let age = Int(words[2]),
            (0...130).contains(age)
        else { return nil }
        return IdentityCard(sex: sex, age: AgeBand(age: age), name: words.count == 4 ? words[3] : nil)
    }
}

extension String {
    /// The text without blanks at its ends.
    var trimmingSpaces: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
