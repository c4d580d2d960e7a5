/// A picture with its words and its numbers.
struct Figure {
    /// What it shows.
    let title: String
    /// What there is to see in it, in a sentence or two, also for those who do not see.
    let description: String
    /// The drawing; nil when the table says it all or there is nothing to show.
    let drawing: Drawing?
    /// The same as numbers.
    let table: ReportTable
}

/// What is drawn, `Drawing.width` units wide.
struct Drawing {
    /// The width of every drawing, so that all can be told apart in the same size of letters.
    static let width = 620.0

    /// Its height in the same units.
    var height: Double
    /// The shapes.
    var shapes = Markup()
}

extension Figure {
    /// Writes the figure; `id` tells it apart from the others of the page.
    func write(to markup: inout Markup, id: String, words: ReportWords) {
        markup.element("figure") { markup in
            markup.element("figcaption") { caption in
                caption.element("strong", text: title)
                caption.element("span", text: description)
            }
            guard let drawing else { return table.rows.isEmpty ? () : table.write(to: &markup, caption: title) }
            Self.write(drawing, to: &markup, id: id, title: title, description: description)
            markup.element("details") { details in
                details.element("summary", text: words(ReportLabel.numbers))
                table.write(to: &details, caption: title)
            }
        }
    }

    private static func write(
        _ drawing: Drawing, to markup: inout Markup, id: String, title: String, description: String
    ) {
        markup.element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": title]) { markup in
            let size = "0 0 \(Drawing.width.coordinate) \(drawing.height.coordinate)"
            let names = "\(id)-title \(id)-desc"
            markup.element("svg", ["viewBox": size, "role": "img", "aria-labelledby": names]) { svg in
                svg.element("title", ["id": "\(id)-title"], text: title)
                svg.element("desc", ["id": "\(id)-desc"], text: description)
                svg.append(drawing.shapes)
            }
        }
    }
}
