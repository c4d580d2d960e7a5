/// One thing people queue for, with its hours.
public struct Line: Hashable, Sendable, Codable {
    /// The line's name in the catalogue.
    public let id: LineID
    /// The letter its ticket numbers begin with.
    public let prefix: String
    /// The most tickets a day.
    public let dailyCapacity: Int
    /// The line's own hours, where they differ from the office's.
    public let hours: OpeningHours?

    /// Makes a line.
    public init(id: LineID, prefix: String, dailyCapacity: Int, hours: OpeningHours? = nil) {
        self.id = id
        self.prefix = prefix
        self.dailyCapacity = dailyCapacity
        self.hours = hours
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

/// Who calls numbers aloud: exactly one in an office (rule 13).
public enum Announcer: String, Sendable, Codable, CaseIterable {
    /// The board in the hall; robots only show calls.
    case board
    /// This robot.
    case robot
}

/// Whether a visitor's name may be shown on the board (rule 8).
public enum NamePolicy: String, Sendable, Codable, CaseIterable {
    case ask, always, never
}

/// Where a QR code of the office leads.
public enum OfficeLink: String, Sendable, Codable, CaseIterable {
    /// The National Public Service Portal.
    case portal
    /// The identity app.
    case vneid
    /// The office's page in the Zalo app.
    case zalo
    /// The office's payment code.
    case payment
}

/// Something that visitors may use; where it is, is content.
public struct Facility: Hashable, Sendable, Codable {
    /// Its name in the catalogue.
    public let id: FacilityID
    /// Whether this office has it, and it works.
    public let isAvailable: Bool

    /// Makes a facility.
    public init(id: FacilityID, isAvailable: Bool = true) {
        self.id = id
        self.isAvailable = isAvailable
    }
}

/// The customs of an office in dealing with visitors.
public struct OfficeCustoms: Hashable, Sendable, Codable {
    /// Who calls numbers aloud.
    public var announcer = Announcer.board
    /// Whether names may be shown.
    public var callByName = NamePolicy.never
    /// What visitors may use.
    public var facilities: [Facility] = []
    /// The QR codes there are.
    public var links: Set<OfficeLink> = []

    /// The quiet ones: nothing to call, show or use.
    public init() {}
}

/// The office as the rules see it: lines, desks, hours, customs. Words and pictures are content.
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
    /// The rules of giving out numbers.
    public let rules: TicketRules
    /// How it deals with visitors.
    public let customs: OfficeCustoms

    /// Makes an office.
    public init(
        timeZone: String, language: Language, lines: [Line], desks: [Desk], hours: OpeningHours,
        rules: TicketRules = TicketRules(), customs: OfficeCustoms = OfficeCustoms()
    ) {
        self.timeZone = timeZone
        self.language = language
        self.lines = lines
        self.desks = desks
        self.hours = hours
        self.rules = rules
        self.customs = customs
    }

    /// When `line` is open.
    public func hours(of line: LineID) -> OpeningHours { self.line(line)?.hours ?? hours }

    /// Whether tickets of any line may be issued at `time`.
    public func issuesTickets(at time: WallTime) -> Bool {
        !rules.issuesOnlyWhenOpen || hours.isOpen(at: time) || lines.contains { $0.hours?.isOpen(at: time) ?? false }
    }

    /// Whether tickets of `line` may be issued at `time`.
    public func issuesTickets(in line: LineID, at time: WallTime) -> Bool {
        !rules.issuesOnlyWhenOpen || hours(of: line).isOpen(at: time)
    }

    /// The facility called `id`.
    public func facility(_ id: FacilityID) -> Facility? { customs.facilities.first { $0.id == id } }

    /// The line called `id`.
    public func line(_ id: LineID) -> Line? { lines.first { $0.id == id } }

    /// The desk called `id`.
    public func desk(_ id: DeskID) -> Desk? { desks.first { $0.id == id } }

    /// The desks that serve `line`.
    public func desks(serving line: LineID) -> [Desk] { desks.filter { $0.lines.contains(line) } }
}
