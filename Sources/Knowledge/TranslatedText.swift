package import Reception

/// A text in the languages it was written in: `{"vi": "chứng thực", "en": "certification"}`.
package struct TranslatedText: Hashable, Sendable {
    private let texts: [Language: String]

    init(_ texts: [Language: String]) { self.texts = texts }

    /// The text in `language`; empty only for a language the content does not offer.
    package subscript(language: Language) -> String { texts[language] ?? "" }
}
