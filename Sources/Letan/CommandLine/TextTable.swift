/// Rows of words under a heading, for people: the first column and columns of words to the left, numbers to the right.
struct TextTable {
    /// The widest a first column gets; longer words lose their beginning, as paths say most at their end.
    private static let widestName = 36

    private var rows: [[String]]
    private let words: Set<Int>

    /// A table with a heading; `words` are the columns beside the first that hold no numbers.
    init(_ heading: [String], words: Set<Int> = []) {
        rows = [heading]
        self.words = words
    }

    /// Appends a row of as many columns as the heading has.
    mutating func append(_ name: String, _ columns: [String]) {
        let shown = name.count > Self.widestName ? "…" + name.suffix(Self.widestName - 1) : name
        rows.append([shown] + columns)
    }

    /// The table, line by line.
    var lines: [String] {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 || words.contains(column) ? cell.0 + space : space + cell.0
            }.joined(separator: "  ")
        }
    }
}
