package import Reception

/// A text of the report in the two languages it is written in. A `{name}` in it is filled in later.
package struct Bilingual: Hashable, Sendable {
    /// For Vietnamese readers.
    package let vietnamese: String
    /// For everybody else.
    package let english: String

    init(_ vietnamese: String, _ english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }

    /// The text for readers of `language`; English when it is neither.
    package func text(in language: Language) -> String { language == .vietnamese ? vietnamese : english }
}

/// Something the report has a word for.
package protocol Worded {
    /// Its word.
    var words: Bilingual { get }
}

extension String {
    /// The text with each `{name}` replaced by its value; a name without a value stays as it is.
    func filled(with values: KeyValuePairs<String, String>) -> String {
        var filled = ""
        var rest = self[...]
        while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}") {
            let name = rest[rest.index(after: opening)..<closing]
            filled += rest[..<opening]
            filled += values.first { $0.key == name }?.value ?? String(rest[opening...closing])
            rest = rest[rest.index(after: closing)...]
        }
        return filled + rest
    }

    /// The text with its first letter in upper case.
    var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
