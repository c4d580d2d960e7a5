/// Rows of text under headings.
struct ReportTable {
    /// What stands over the columns.
    let head: [String]
    /// The rows; the first cell of each says what the row is about.
    let rows: [[String]]

    /// Writes the table under `caption`. Numbers stand to the right, words to the left.
    func write(to markup: inout Markup, caption: String) {
        markup.element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption]) { markup in
            markup.element("table") { markup in
                markup.element("caption", text: caption)
                markup.element("thead") { markup in
                    markup.element("tr") { row in
                        for title in head { row.element("th", ["scope": "col"], text: title.capitalizedAtStart) }
                    }
                }
                markup.element("tbody") { markup in
                    for row in rows { Self.write(row, to: &markup) }
                }
            }
        }
    }

    private static func write(_ cells: [String], to markup: inout Markup) {
        markup.element("tr") { row in
            for (index, cell) in cells.enumerated() {
                if index == 0 {
                    row.element("th", ["scope": "row"], text: cell)
                } else {
                    row.element("td", cell.first?.isNumber ?? false ? ["class": "number"] : [:], text: cell)
                }
            }
        }
    }
}
