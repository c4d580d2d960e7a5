/// Whether a desk calls, or a line gives out numbers. Every day begins with all of them open.
public enum Availability: String, Sendable, Codable, CaseIterable {
    /// As usual.
    case open
    /// Not for the moment.
    case paused
    /// No more today.
    case closed
}

/// A desk as it is now.
public struct DeskStanding: Hashable, Sendable, Codable {
    /// The desk.
    public let desk: DeskID
    /// The lines it serves.
    public let lines: [LineID]
    /// Whether it calls.
    public let availability: Availability
    /// Why not, in the words of whoever said so.
    public let reason: String?
    /// The numbers called to it or being served there, the latest call first.
    public let current: [TicketNumber]

    /// Makes a standing.
    public init(
        desk: DeskID, lines: [LineID], availability: Availability, reason: String? = nil, current: [TicketNumber] = []
    ) {
        self.desk = desk
        self.lines = lines
        self.availability = availability
        self.reason = reason
        self.current = current
    }
}

/// A line as it is now.
public struct LineStanding: Hashable, Sendable, Codable {
    /// The line.
    public let line: LineID
    /// The letter its numbers begin with.
    public let prefix: String
    /// Whether it gives out numbers, apart from its hours and capacity.
    public let availability: Availability
    /// Why not, in the words of whoever said so.
    public let reason: String?
    /// Whether a number would be given out now.
    public let issuesNow: Bool
    /// When it gives out numbers again, if it does not now and that is known.
    public let reopens: OpeningTime?
    /// How many wait.
    public let waiting: Int
    /// How many numbers are left for today.
    public let remaining: Int
    /// How many desks that serve it are open.
    public let openDesks: Int
    /// The expected wait of whoever comes now, in whole minutes; nil when there is nothing to go by.
    public let estimatedWaitMinutes: Int?

    /// Makes a standing.
    public init(
        line: LineID, prefix: String, availability: Availability, reason: String? = nil, issuesNow: Bool,
        reopens: OpeningTime? = nil, waiting: Int, remaining: Int, openDesks: Int, estimatedWaitMinutes: Int? = nil
    ) {
        self.line = line
        self.prefix = prefix
        self.availability = availability
        self.reason = reason
        self.issuesNow = issuesNow
        self.reopens = reopens
        self.waiting = waiting
        self.remaining = remaining
        self.openDesks = openDesks
        self.estimatedWaitMinutes = estimatedWaitMinutes
    }
}
