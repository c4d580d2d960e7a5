import LocatedJSON
import Reception

/// Reads texts and lists that must be there in every language the content offers.
struct TranslationReader {
    /// The longest name, in characters.
    static let longestName = 100
    /// The longest fact, in characters.
    static let longestFact = 600

    let findings: Findings
    /// The languages with a file of replies.
    let languages: [Language]
    /// Those among them whose texts may name the visitor and the robot.
    let addressing: Set<Language>

    /// Names, as they read inside a sentence.
    func names(_ value: LocatedValue) throws(LocatedJSONError) -> TranslatedText {
        TranslatedText(
            try translations(value) { part, _ throws(LocatedJSONError) in try Self.name(part) })
    }

    /// Lists of names.
    func lists(_ value: LocatedValue) throws(LocatedJSONError) -> [Language: [String]] {
        try translations(value) { part, _ throws(LocatedJSONError) in
            try part.array(count: 0...100).map { item throws(LocatedJSONError) in try Self.name(item) }
        }
    }

    /// Texts that may speak to the visitor.
    func text(
        _ value: LocatedValue, maxLength: Int = longestFact
    ) throws(LocatedJSONError) -> AddressedText {
        AddressedText(
            try translations(value) { part, language throws(LocatedJSONError) in
                try template(part, in: language, maxLength: maxLength)
            })
    }

    /// Texts that are one whole sentence, for the robot adds one of its own.
    func sentence(_ value: LocatedValue, maxLength: Int) throws(LocatedJSONError) -> AddressedText {
        AddressedText(
            try translations(value) { part, language throws(LocatedJSONError) in
                let template = try template(part, in: language, maxLength: maxLength)
                guard Sentences.isOneClosed(template) else {
                    throw part.refusal("not one whole sentence; close it, for the robot adds the second itself")
                }
                return template
            })
    }

    private func template(
        _ value: LocatedValue, in language: Language, maxLength: Int
    ) throws(LocatedJSONError) -> Template {
        let persons = addressing.contains(language) ? Persons.placeholders : []
        return try Template(value, allowing: persons, maxLength: maxLength)
    }

    private func translations<Part>(
        _ value: LocatedValue, _ read: (LocatedValue, Language) throws(LocatedJSONError) -> Part
    ) throws(LocatedJSONError) -> [Language: Part] {
        var parts: [Language: Part] = [:]
        let members = try value.members()
        for member in members {
            guard let language = Language(rawValue: member.key) else {
                let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
                findings.add(member.value.refusal("\"\(member.key)\" is no language; use one of \(codes)"))
                continue
            }
            parts[language] = findings.attempt { () throws(LocatedJSONError) in try read(member.value, language) }
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

// MARK: - Single texts

extension TranslationReader {
    /// A text that fits on one line, without blanks around it.
    static func line(_ value: LocatedValue, maxLength: Int) throws(LocatedJSONError) -> String {
        let text = try value.string(maxLength: maxLength)
        if text.contains(where: \.isNewline) { throw value.refusal("a line break in a text; write it on one line") }
        if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
            throw value.refusal("a blank at the edge of a text; remove it")
        }
        return text
    }

    /// A short line without placeholders.
    static func name(_ value: LocatedValue, maxLength: Int = longestName) throws(LocatedJSONError) -> String {
        try Template(value, allowing: [], maxLength: maxLength).filled { _ in "" }
    }
}
