/// Rows of text under headings.
struct ReportTable {
    /// What stands over the columns.
    let head: [String]
    /// The rows; the first cell of each says what the row is about.
    let rows: [[String]]
    /// The columns of words; all others hold numbers, which stand to the right.
    var wordColumns: Set<Int> = [0]

    /// Writes the table under `caption`, which only those hear who cannot see what stands over it.
    func write(to markup: inout Markup, caption: String) {
        markup.element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption]) { markup in
            markup.element("table") { markup in
                markup.element("caption", ["class": "unseen"], text: caption)
                markup.element("thead") { head in
                    writeRow(self.head.map(\.capitalizedAtStart), isHead: true, to: &head)
                }
                markup.element("tbody") { body in
                    for row in rows { writeRow(row, isHead: false, to: &body) }
                }
            }
        }
    }

    private func writeRow(_ cells: [String], isHead: Bool, to markup: inout Markup) {
        markup.element("tr") { row in
            for (index, text) in cells.enumerated() {
                let style = wordColumns.contains(index) ? "word" : "number"
                if index == 0 || isHead {
                    row.element("th", ["scope": isHead ? "col" : "row", "class": style], text: text)
                } else {
                    row.element("td", ["class": style], text: text)
                }
            }
        }
    }
}
