/// A `Sheet` in words.
public struct SheetView: Hashable, Sendable {
    /// What it is about.
    public let title: String?
    /// What it tells, in the order of reading.
    public let sections: [SheetSection]

    /// Makes a sheet.
    public init(title: String? = nil, sections: [SheetSection]) {
        self.title = title
        self.sections = sections
    }

    /// The sheet as text, a line a fact.
    public var lines: [String] { [title].compactMap(\.self) + sections.flatMap(\.lines) }
}

/// One thing a sheet tells.
public struct SheetSection: Hashable, Sendable {
    /// What kind of thing, for pictures and order.
    public enum Kind: String, Sendable, CaseIterable {
        /// Of a procedure: who may, and what to bring.
        case who, papers
        case fee, timeLimit
        /// Where it is handed in, and at which desk.
        case inPerson, desk
        case online, result, legalBasis
        /// When the office is open.
        case hours
        /// Something visitors may use.
        case facility
        /// Something the robot can be asked for.
        case matter
    }

    /// What kind of thing.
    public let kind: Kind
    /// What stands before it, with its colon, as "Fee:".
    public let heading: String?
    /// What is told: at least one.
    public let items: [SheetItem]
    /// Whether the items are things of one kind below each other, rather than one after the other.
    public let isList: Bool

    /// Makes a section.
    public init(_ kind: Kind, heading: String? = nil, items: [SheetItem], isList: Bool = false) {
        self.kind = kind
        self.heading = heading
        self.items = items
        self.isList = isList
    }

    /// The section as text: what follows the first line is set off.
    var lines: [String] {
        let texts = items.map(\.text)
        guard let heading else { return texts }
        if isList { return [heading] + texts.map { "– " + $0 } }
        return ["\(heading) \(texts.first ?? "")"] + texts.dropFirst().map { "– " + $0 }
    }
}

/// A line of a sheet.
public struct SheetItem: Hashable, Sendable {
    /// What it says.
    public let text: String
    /// What touching it means, if anything.
    public let choice: Choice?

    /// Makes a line.
    public init(_ text: String, choice: Choice? = nil) {
        self.text = text
        self.choice = choice
    }
}

/// A ticket in words.
public struct TicketView: Hashable, Sendable {
    /// The number, as "B012".
    public let number: String
    /// What is queued for.
    public let line: String
    /// Where the holder is, or will be, called to; empty while nobody serves the line.
    public let desks: String
    /// The way to the desk: a whole sentence, or nothing.
    public let way: String
    /// How many people come before, as "3 people"; nil when that does not matter any more.
    public let ahead: String?
    /// How long it may take, as "12 minutes"; nil when nobody can tell.
    public let wait: String?
    /// How it stands, as "It is your turn".
    public let status: String

    /// Makes a view.
    public init(
        number: String, line: String, desks: String, way: String, ahead: String?, wait: String?, status: String
    ) {
        self.number = number
        self.line = line
        self.desks = desks
        self.way = way
        self.ahead = ahead
        self.wait = wait
        self.status = status
    }
}
