/// What the conversation must know of a procedure; its words are the replies' affair.
public struct Procedure: Hashable, Sendable, Codable {
    /// The catalogue's name for it.
    public let id: ProcedureID
    /// The line one queues in for it.
    public let line: LineID

    /// Makes a procedure.
    public init(id: ProcedureID, line: LineID) {
        self.id = id
        self.line = line
    }
}

/// One thing people queue for, with its hours.
public struct Line: Hashable, Sendable, Codable {
    /// The line's name in the catalogue.
    public let id: LineID
    /// The letter its ticket numbers begin with.
    public let prefix: String
    /// The most tickets a day.
    public let dailyCapacity: Int

    /// Makes a line.
    public init(id: LineID, prefix: String, dailyCapacity: Int) {
        self.id = id
        self.prefix = prefix
        self.dailyCapacity = dailyCapacity
    }
}

/// The place one is called to.
public struct Desk: Hashable, Sendable, Codable {
    /// The desk's name.
    public let id: DeskID
    /// The lines it serves, in the order it prefers.
    public let lines: [LineID]

    /// Makes a desk.
    public init(id: DeskID, lines: [LineID]) {
        self.id = id
        self.lines = lines
    }
}

/// The office as the rules see it: lines, desks, hours. Words and pictures are content.
public struct Office: Hashable, Sendable, Codable {
    /// The IANA name of the time zone, as `Asia/Ho_Chi_Minh`.
    public let timeZone: String
    /// The language the robot begins with.
    public let language: Language
    /// What can be queued for, in the order of the buttons.
    public let lines: [Line]
    /// The desks, in their order in the hall.
    public let desks: [Desk]
    /// When the office is open.
    public let hours: OpeningHours
    /// Whether tickets are issued in those hours only: a rule that a location may switch on.
    public let issuesOnlyWhenOpen: Bool

    /// Makes an office.
    public init(
        timeZone: String, language: Language, lines: [Line], desks: [Desk], hours: OpeningHours,
        issuesOnlyWhenOpen: Bool = true
    ) {
        self.timeZone = timeZone
        self.language = language
        self.lines = lines
        self.desks = desks
        self.hours = hours
        self.issuesOnlyWhenOpen = issuesOnlyWhenOpen
    }

    /// Whether tickets may be issued at `time`.
    public func issuesTickets(at time: WallTime) -> Bool { !issuesOnlyWhenOpen || hours.isOpen(at: time) }

    /// The line called `id`.
    public func line(_ id: LineID) -> Line? { lines.first { $0.id == id } }

    /// The desk called `id`.
    public func desk(_ id: DeskID) -> Desk? { desks.first { $0.id == id } }

    /// The desks that serve `line`.
    public func desks(serving line: LineID) -> [Desk] { desks.filter { $0.lines.contains(line) } }
}
