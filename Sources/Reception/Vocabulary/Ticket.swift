/// Where a ticket is in its life.
public enum TicketStatus: String, Sendable, Codable, CaseIterable {
    case waiting, called, serving, served, noShow, cancelled, transferred

    /// Whether nothing more will happen to the ticket today.
    public var isFinal: Bool {
        switch self {
        case .served, .cancelled, .transferred: true
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
    /// When it was issued, UTC milliseconds.
    public let issuedAt: Int64
    /// When it was last called, UTC milliseconds.
    public var calledAt: Int64?
    /// When the official began, UTC milliseconds.
    public var servingAt: Int64?
    /// When it ended (served, noShow, cancelled or transferred), UTC milliseconds.
    public var endedAt: Int64?

    /// Makes a waiting ticket.
    public init(
        id: TicketID, number: TicketNumber, line: LineID, day: LocalDay, priority: PriorityClass? = nil,
        language: Language, displayName: String? = nil, issuedAt: Int64
    ) {
        self.id = id
        self.number = number
        self.line = line
        self.day = day
        self.status = .waiting
        self.priority = priority
        self.language = language
        self.displayName = displayName
        self.issuedAt = issuedAt
    }
}

extension Ticket {
    /// The ticket without the visitor's name, as the journal keeps it.
    var redacted: Ticket {
        var copy = Ticket(
            id: id, number: number, line: line, day: day, priority: priority, language: language,
            displayName: displayName.map { _ in "" }, issuedAt: issuedAt)
        (copy.status, copy.desk) = (status, desk)
        (copy.calledAt, copy.servingAt, copy.endedAt) = (calledAt, servingAt, endedAt)
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

/// What is needed to issue a ticket.
public struct TicketRequest: Hashable, Sendable, Codable {
    /// The line to queue in.
    public let line: LineID
    /// Why it should be called before others.
    public let priority: PriorityClass?
    /// The visitor's language.
    public let language: Language
    /// The name the board may show, with the visitor's consent.
    public let displayName: String?

    /// Makes a request.
    public init(line: LineID, priority: PriorityClass? = nil, language: Language, displayName: String? = nil) {
        self.line = line
        self.priority = priority
        self.language = language
        self.displayName = displayName
    }
}

/// What a desk or the visitor may do to a ticket.
public enum TicketTransition: String, Sendable, Codable, CaseIterable {
    case serve, finish, noShow, cancel
}

/// Something that happened at the ticket office; `sequence` is global and never repeats.
public struct TicketEvent: Hashable, Sendable, Codable {
    /// What happened.
    public enum Kind: String, Sendable, Codable {
        case issued, called, serving, served, noShow, cancelled, prioritised
    }

    /// The event's place in the one global order.
    public let sequence: Int64
    /// What happened.
    public let kind: Kind
    /// The ticket after it happened.
    public let ticket: Ticket

    /// Makes an event.
    public init(sequence: Int64, kind: Kind, ticket: Ticket) {
        self.sequence = sequence
        self.kind = kind
        self.ticket = ticket
    }
}

/// Who is where now.
public struct TicketBoard: Hashable, Sendable, Codable {
    /// Tickets called or being served, the latest call first.
    public let current: [Ticket]
    /// The number of waiting tickets of every line, in the office's order of lines.
    public let waiting: [WaitingCount]

    /// How many wait in one line.
    public struct WaitingCount: Hashable, Sendable, Codable {
        /// The line.
        public let line: LineID
        /// The number of waiting tickets.
        public let count: Int

        /// Makes a count.
        public init(line: LineID, count: Int) {
            self.line = line
            self.count = count
        }
    }

    /// Makes a board.
    public init(current: [Ticket], waiting: [WaitingCount]) {
        self.current = current
        self.waiting = waiting
    }
}

/// Why the ticket office did not do what was asked.
public enum TicketFailure: Error, Hashable, Sendable, Codable {
    /// The service cannot be reached or its store is broken; `reason` is for the operator.
    case unavailable(reason: String)
    /// The store has no room; nothing was changed.
    case storageFull
    /// There is no such ticket today.
    case notFound
    /// There is no such line.
    case unknownLine(line: LineID)
    /// There is no such desk.
    case unknownDesk(desk: DeskID)
    /// The line does not issue now; it does again at `reopens`, if that is known.
    case closed(reopens: OpeningTime?)
    /// The line has given out all its numbers of today; it issues again at `reopens`, if that is known.
    case full(reopens: OpeningTime?)
    /// The ticket's present status does not allow it.
    case conflict(status: TicketStatus)
    /// The same key was used before for another request.
    case keyReused
}

/// The next time a door opens.
public struct OpeningTime: Hashable, Sendable, Codable {
    /// The day at the office.
    public let day: LocalDay
    /// Minutes since local midnight.
    public let minute: Int

    /// Makes an opening time.
    public init(day: LocalDay, minute: Int) {
        self.day = day
        self.minute = minute
    }
}
