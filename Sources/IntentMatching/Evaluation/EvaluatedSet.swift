/// What came of one set of labelled lines: as they are, and a second time without marks.
package struct EvaluatedSet: Sendable {
    /// The set's name, as a file's path.
    package let name: String
    /// Its lines.
    package let lines: [EvaluatedLine]
    /// Its lines without marks; empty where that is the same.
    package let stripped: [EvaluatedLine]

    /// Joins sets to one.
    package init(name: String, joining sets: [EvaluatedSet]) {
        self.name = name
        lines = sets.flatMap(\.lines)
        let isStripped = sets.contains { !$0.stripped.isEmpty }
        stripped = isStripped ? sets.flatMap { $0.stripped.isEmpty ? $0.lines : $0.stripped } : []
    }

    /// Asks `match` about every line, then once more without marks if that changes a line.
    package init(name: String, lines: [LabelledLine], match: (LabelledLine) -> EvaluatedLine) {
        self.name = name
        self.lines = lines.map(match)
        let stripped = lines.map(\.withoutMarks)
        self.stripped = stripped == lines ? [] : stripped.map(match)
    }
}
