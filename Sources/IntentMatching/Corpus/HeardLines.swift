package import LocatedJSON
import Reception

/// Something a person said or wrote, with its meaning: what a model is calibrated by.
package struct HeardLine: Hashable, Sendable {
    /// What it means.
    package let label: TemplateLabel
    /// The words as they were said or written.
    package let text: String
    /// The line it was read from.
    package let location: TextLocation
}

extension CorpusLines.Line {
    /// Reads `intent<TAB>text`; the label is written as `take_ticket` or `none/visa`.
    func heard() throws(IntentCorpusError) -> HeardLine {
        guard let tab = characters.firstIndex(of: "\t") else { throw .line(location(column: 1), .missingTab) }
        let name = String(characters[..<tab])
        let text = String(characters[(tab + 1)...])
        let stem = name.hasPrefix("none/") ? String(name.dropFirst(5)) : name
        guard stem.isTemplateName else { throw .line(location(column: 1), .badName) }
        guard text.contains(where: \.isWordCharacter) else { throw .line(location(column: tab + 2), .emptyTemplate) }
        return HeardLine(label: TemplateLabel(written: name), text: text, location: location(column: 1))
    }
}
