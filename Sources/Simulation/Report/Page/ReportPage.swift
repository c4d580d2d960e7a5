import Reception

/// The whole page, about one plan or two.
struct ReportPage {
    private let plans: [DaySummary]
    private let words: ReportWords
    private let scales: SharedScales
    /// The sections that show anything, with the figures of each plan.
    private let sections: [(section: ReportSection, figures: [[Figure]])]

    init(plans: [DaySummary], words: ReportWords) {
        self.plans = plans
        self.words = words
        let scales = SharedScales(for: plans)
        self.scales = scales
        sections = ReportSection.all.map { section in
            (section, plans.map { section.figures(PlanFigures(summary: $0, scales: scales, words: words)) })
        }.filter { $0.figures.contains { !$0.isEmpty } }
    }

    /// The file. It is well-formed as XML after the first line.
    var source: String {
        var page = Markup()
        page.verbatim("<!DOCTYPE html>\n")
        page.element("html", ["lang": words.language.rawValue]) { html in
            html.element("head") { writeHead(to: &$0) }
            html.element("body") { body in
                writePatterns(to: &body)
                body.element("header") { writeHeader(to: &$0) }
                writeContents(to: &body)
                body.element("main") { main in
                    writeSummary(to: &main)
                    for (section, figures) in sections { write(section, figures, to: &main) }
                }
                body.element("footer", text: words(ReportLabel.footer))
            }
        }
        page.verbatim("\n")
        return page.source
    }

    private var title: String { words(plans.count > 1 ? ReportLabel.comparison : .title) }

    /// What each plan is called: by its name alone, or with a letter when there are two.
    private var planNames: [String] {
        plans.count == 1 ? plans.map(\.name) : zip(["A", "B"], plans).map { "\($0) · \($1.name)" }
    }

    private func writeHead(to head: inout Markup) {
        head.empty("meta", ["charset": "utf-8"])
        head.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        head.empty(
            "meta",
            ["http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"])
        head.element("title", text: "\(title): \(planNames.joined(separator: " / "))")
        head.element("style") { $0.verbatim(ReportStyle.sheet) }
    }

    /// The hatching that all charts use, so that bars differ in more than colour.
    private func writePatterns(to body: inout Markup) {
        body.element("svg", ["width": "0", "height": "0", "class": "patterns", "aria-hidden": "true"]) { svg in
            for (name, angle) in [("hatch", "rotate(45)"), ("cross", "rotate(-45)")] {
                let size: KeyValuePairs = [
                    "id": name, "patternUnits": "userSpaceOnUse", "width": "6", "height": "6",
                    "patternTransform": angle,
                ]
                svg.element("pattern", size) { pattern in
                    pattern.empty("rect", ["width": "6", "height": "6", "class": "\(name)-ground"])
                    pattern.empty("rect", ["width": "2.6", "height": "6", "class": "\(name)-stroke"])
                }
            }
        }
    }

    private func writeHeader(to header: inout Markup) {
        header.element("h1", text: title)
        for (name, plan) in zip(planNames, plans) {
            header.element("p") { line in
                line.element("strong", text: name)
                line.text(" — \(words(ReportLabel.day)) \(words.date(plan.day))")
            }
        }
    }

    private func writeContents(to body: inout Markup) {
        body.element("nav", ["aria-label": words(ReportLabel.contents)]) { nav in
            for (section, _) in sections {
                nav.element("a", ["href": "#\(section.anchor)"], text: words(section.heading))
                nav.text(" ")
            }
        }
    }
}

extension ReportPage {
    private func writeSummary(to main: inout Markup) {
        main.element("section", ["class": "summary"]) { section in
            if plans.count > 1 {
                let comparison = Comparison(first: plans[0], second: plans[1], words: words)
                section.element("h2", text: words(ReportLabel.differences))
                write(comparison.sentences, to: &section)
                comparison.table(of: KeyFigure.all(lines: scales.lines, words: words), plans: planNames)
                    .write(to: &section, caption: words(ReportLabel.keyFigures))
            }
            section.element("h2", text: words(ReportLabel.inShort))
            inPlans(isStacked: false, &section) { plan, _, column in
                write(DayInWords(plan, words).sentences, to: &column)
            }
            if plans.count == 1 { writeKeyFigures(of: plans[0], to: &section) }
        }
    }

    private func writeKeyFigures(of plan: DaySummary, to section: inout Markup) {
        section.element("h2", text: words(ReportLabel.keyFigures))
        section.element("dl") { list in
            for figure in KeyFigure.all(lines: [], words: words) {
                list.element("div") { card in
                    card.element("dt", text: figure.name)
                    card.element("dd", text: figure.value(plan).map { figure.quantity($0, words.numbers).text } ?? "–")
                }
            }
        }
    }

    private func write(_ sentences: [String], to markup: inout Markup) {
        markup.element("ul") { list in
            for sentence in sentences { list.element("li", text: sentence) }
        }
    }

    private func write(_ section: ReportSection, _ figures: [[Figure]], to main: inout Markup) {
        main.element("section", ["id": section.anchor]) { markup in
            markup.element("h2", text: words(section.heading))
            markup.element("p", ["class": "note"], text: words(section.note))
            inPlans(isStacked: section.isStacked, &markup) { _, index, column in
                for (number, figure) in figures[index].enumerated() {
                    figure.write(to: &column, id: "\(section.anchor)-\(index + 1)-\(number + 1)", words: words)
                }
            }
        }
    }

    /// Writes a column (or, stacked, a row) for each plan, under its name when there are two.
    private func inPlans(isStacked: Bool, _ markup: inout Markup, _ write: (DaySummary, Int, inout Markup) -> Void) {
        let style = plans.count == 1 ? "plan" : isStacked ? "plans stacked" : "plans"
        markup.element("div", ["class": style]) { columns in
            for (index, plan) in plans.enumerated() {
                guard plans.count > 1 else { return write(plan, index, &columns) }
                columns.element("div") { column in
                    column.element("h3", text: planNames[index])
                    write(plan, index, &column)
                }
            }
        }
    }
}
