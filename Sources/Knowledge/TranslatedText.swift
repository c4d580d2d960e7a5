import LocatedJSON
package import Reception

/// A text in the languages it was written in: `{"vi": "chứng thực", "en": "certification"}`.
package struct TranslatedText: Hashable, Sendable {
    private let texts: [Language: String]

    init(_ texts: [Language: String]) { self.texts = texts }

    /// The text in `language`; empty only for a language the content does not offer.
    package subscript(language: Language) -> String { texts[language] ?? "" }
}

/// Reads texts and lists that must be there in every language the content offers.
struct TranslationReader {
    /// The longest name, in characters.
    static let longestName = 100
    /// The longest fact, in characters.
    static let longestFact = 600

    let findings: Findings
    /// The languages with a file of replies.
    let languages: [Language]

    func text(_ value: LocatedValue, maxLength: Int) throws(LocatedJSONError) -> TranslatedText {
        TranslatedText(
            try translations(value) { part throws(LocatedJSONError) in
                try Self.line(part, maxLength: maxLength)
            })
    }

    func list(_ value: LocatedValue, maxLength: Int) throws(LocatedJSONError) -> [Language: [String]] {
        try translations(value) { part throws(LocatedJSONError) in
            try part.array(count: 0...100).map { item throws(LocatedJSONError) in
                try Self.line(item, maxLength: maxLength)
            }
        }
    }

    /// A text that fits on one line, without blanks around it.
    static func line(_ value: LocatedValue, maxLength: Int) throws(LocatedJSONError) -> String {
        let text = try value.string(maxLength: maxLength)
        if text.contains(where: \.isNewline) { throw value.refusal("a line break in a text; write it on one line") }
        if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
            throw value.refusal("a blank at the edge of a text; remove it")
        }
        return text
    }

    private func translations<Part>(
        _ value: LocatedValue, _ read: (LocatedValue) throws(LocatedJSONError) -> Part
    ) throws(LocatedJSONError) -> [Language: Part] {
        var parts: [Language: Part] = [:]
        let members = try value.members()
        for member in members {
            guard let language = Language(rawValue: member.key) else {
                let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
                findings.add(member.value.refusal("\"\(member.key)\" is no language; use one of \(codes)"))
                continue
            }
            parts[language] = findings.attempt { () throws(LocatedJSONError) in try read(member.value) }
        }
        for language in languages where !members.contains(where: { $0.key == language.rawValue }) {
            findings.add(
                value.refusal(
                    "missing language \"\(language.rawValue)\"; add the text, for Replies/\(language.rawValue).json offers it"
                ))
        }
        return parts
    }
}
