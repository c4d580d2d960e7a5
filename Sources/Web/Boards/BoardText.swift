package import Reception

/// A text of the board, in each of its languages.
package struct BoardText: Hashable, Sendable, Encodable {
    /// The text by language.
    package let texts: [Language: String]

    /// Makes a text.
    package init(_ texts: [Language: String]) { self.texts = texts }

    /// The text in `language`; empty when the board does not speak it.
    package subscript(language: Language) -> String { texts[language] ?? "" }

    /// A member a language, by its code.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Dictionary(uniqueKeysWithValues: texts.map { ($0.rawValue, $1) }))
    }
}

/// Says everything on a board in the office's language, and beside it in English where that is another.
package struct BoardWords: Sendable {
    /// Makes the words.
    package let renderer: any ReplyRenderer
    /// The board's languages, the office's own first.
    package let languages: [Language]

    /// Takes the words of `renderer` for an office of this language.
    package init(_ renderer: any ReplyRenderer, language: Language) {
        self.renderer = renderer
        let hasEnglish = language != .english && renderer.languages.contains(.english)
        languages = hasEnglish ? [language, .english] : [language]
    }

    /// What `say` gives in each language, and in `other`, where that is none of the board's.
    func text(and other: Language? = nil, _ say: (Language) -> String) -> BoardText {
        let all = Set(languages + [other].compactMap(\.self))
        return BoardText(Dictionary(uniqueKeysWithValues: all.map { ($0, say($0)) }))
    }

    /// A word of the screens.
    func word(_ word: ScreenWord) -> BoardText { text { renderer.word(word, in: $0) } }

    /// The name of a desk.
    func name(of desk: DeskID) -> BoardText {
        text { renderer.value(.desks(ids: [desk]), for: .desks, in: $0) }
    }
}
