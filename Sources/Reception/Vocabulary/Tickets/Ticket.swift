/// Where a ticket is in its life. One that is sent on to another line waits there.
public enum TicketStatus: String, Sendable, Codable, CaseIterable {
    case waiting, called, serving, served, noShow, cancelled

    /// Whether nothing more will happen to the ticket today.
    public var isFinal: Bool {
        switch self {
        case .served, .cancelled: true
        case .waiting, .called, .serving, .noShow: false
        }
    }
}

/// Why somebody is called before others.
public enum PriorityClass: String, Sendable, Codable, CaseIterable {
    case elderly, disabled, pregnant, smallChild = "small_child", merit
}

/// One place in the queue of one line on one day.
public struct Ticket: Hashable, Sendable, Codable {
    /// The opaque name, also the idempotency key of the issue.
    public let id: TicketID
    /// What is printed and called.
    public let number: TicketNumber
    /// The line it waits in.
    public var line: LineID
    /// The day it is good for.
    public let day: LocalDay
    /// Where it is in its life.
    public var status: TicketStatus
    /// Why it is called before others, if it is.
    public var priority: PriorityClass?
    /// The visitor's language.
    public let language: Language
    /// The name the board may show, with the visitor's consent.
    public let displayName: String?
    /// The desk that called it.
    public var desk: DeskID?
    /// Which robot or screen issued it, by the name of its token; nil: this office's own process. Not on the wire.
    public let issuer: String?
    /// When it was issued, UTC milliseconds.
    public let issuedAt: Int64
    /// When it began to wait in its present line, UTC milliseconds: at its issue, or when it was sent on.
    public var queuedAt: Int64
    /// When it was called, UTC milliseconds; calling once more changes nothing here.
    public var calledAt: Int64?
    /// When the official began, UTC milliseconds.
    public var servingAt: Int64?
    /// When it ended (served, noShow or cancelled), UTC milliseconds.
    public var endedAt: Int64?

    /// Makes a waiting ticket.
    public init(
        id: TicketID, number: TicketNumber, line: LineID, day: LocalDay, priority: PriorityClass? = nil,
        language: Language, displayName: String? = nil, issuer: String? = nil, issuedAt: Int64
    ) {
        self.id = id
        self.number = number
        self.line = line
        self.day = day
        self.status = .waiting
        self.priority = priority
        self.language = language
        self.displayName = displayName
        self.issuer = issuer
        self.issuedAt = issuedAt
        queuedAt = issuedAt
    }
}

extension Ticket {
    /// The ticket without the visitor's name, as the journal keeps it.
    var redacted: Ticket {
        var copy = Ticket(
            id: id, number: number, line: line, day: day, priority: priority, language: language,
            displayName: displayName.map { _ in "" }, issuer: issuer, issuedAt: issuedAt)
        (copy.status, copy.desk) = (status, desk)
        (copy.queuedAt, copy.calledAt, copy.servingAt, copy.endedAt) = (queuedAt, calledAt, servingAt, endedAt)
        return copy
    }
}

/// A ticket and how it stands in its queue right now.
public struct TicketStanding: Hashable, Sendable, Codable {
    /// The ticket.
    public let ticket: Ticket
    /// How many are called before it; 0 when it no longer waits.
    public let peopleAhead: Int
    /// The expected wait in whole minutes; nil when there is nothing to go by.
    public let estimatedWaitMinutes: Int?

    /// Makes a standing.
    public init(ticket: Ticket, peopleAhead: Int, estimatedWaitMinutes: Int? = nil) {
        self.ticket = ticket
        self.peopleAhead = peopleAhead
        self.estimatedWaitMinutes = estimatedWaitMinutes
    }
}
