package import Reception

/// A text that may name the visitor and the robot, in the languages it was written in: `{"vi": "{You} mang …"}`.
package struct AddressedText: Hashable, Sendable {
    private let templates: [Language: Template]

    init(_ templates: [Language: Template]) { self.templates = templates }

    /// The words in `language` with nobody named, as search reads them; empty only for a language the content does
    /// not offer.
    package subscript(language: Language) -> String { templates[language]?.filled { _ in "" } ?? "" }

    /// The text in `language`, whose placeholders are those of `Persons`.
    func template(in language: Language) -> Template? { templates[language] }
}
