package import Reception

/// `Office.json`: the office as the rules see it, and the words for its parts.
package struct OfficeCatalogue: Sendable {
    /// Lines, desks and hours.
    package let office: Office
    /// What the office is called.
    package let name: TranslatedText
    /// The names of the lines, as they read inside a sentence.
    package let lineNames: [LineID: TranslatedText]
    /// The names of the desks, as they read inside a sentence.
    package let deskNames: [DeskID: TranslatedText]
}
