import Reception

/// What is told at length.
struct SheetFrame: Encodable {
    let title: String?
    let sections: [Section]
    let code: CodePicture?

    /// One thing it tells.
    struct Section: Encodable {
        let kind: String
        let heading: String?
        let isList: Bool
        let items: [Item]
    }

    /// A line of it.
    struct Item: Encodable {
        let text: String
        let choice: Choice?
    }

    /// Writes `sheet`.
    init(_ sheet: SheetView, code: CodePicture?) {
        title = sheet.title
        sections = sheet.sections.map { section in
            Section(
                kind: section.kind.rawValue, heading: section.heading, isList: section.isList,
                items: section.items.map { Item(text: $0.text, choice: $0.choice) })
        }
        self.code = code
    }
}
