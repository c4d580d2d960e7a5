import Reception
import Ticketing

/// What belongs to one day, whichever day it is now.
struct DayRows: Equatable {
    /// Where the day's tickets are; more than one stretch when the clock was set back.
    var stretches: [Range<Int>] = []
    /// Stays of tickets that were sent on, or came back.
    var stays: [Stay] = []
    /// The last ordinal given out under each prefix.
    var lastOrdinals: [String: Int] = [:]
    /// Whether some ticket may have a name or a person.
    var hasNames = false
}

/// What is forgotten when another day begins.
struct PassingRows: Equatable {
    /// The day that was begun last.
    var day: LocalDay?
    /// Its key.
    var dayKey: DayKey?
    /// The tickets called under keys.
    var calls: [String: Int64] = [:]
    /// What was said of desks and lines.
    var notices: [Place: PlaceNotice] = [:]

    /// One change of the rows; nil takes something away.
    enum Write {
        case call(Int64?, key: String)
        case notice(PlaceNotice?, Place)
        case dayKey(DayKey?)
        case everything(PassingRows)
    }

    /// Does `write` and answers with the write that undoes it.
    mutating func apply(_ write: Write) -> Write {
        switch write {
        case .call(let arrival, let key):
            defer { calls[key] = arrival }
            return .call(calls[key], key: key)
        case .notice(let notice, let place):
            defer { notices[place] = notice }
            return .notice(notices[place], place)
        case .dayKey(let key):
            defer { dayKey = key }
            return .dayKey(dayKey)
        case .everything(let rows):
            defer { self = rows }
            return .everything(self)
        }
    }
}

/// The events that are kept, in order.
struct EventRows: Equatable {
    var events: [OfficeEvent] = []
    /// How many were dropped before the first.
    var dropped = 0

    /// The sequence of the last event; 0 when there was none.
    var lastSequence: Int64 { Int64(dropped + events.count) }

    /// Those after `sequence`, `limit` at most.
    func after(_ sequence: Int64, limit: Int) -> [OfficeEvent] {
        let skipped = max(0, sequence - Int64(dropped))
        return Array(events.dropFirst(Int(clamping: skipped)).prefix(limit))
    }

    /// What is kept of them when `day` begins: nothing before `oldest`, no names of other days.
    func kept(on day: LocalDay, since oldest: Int64) -> EventRows {
        let kept = events.drop { $0.at < oldest }
        return EventRows(events: kept.map { $0.kept(on: day) }, dropped: dropped + events.count - kept.count)
    }
}

extension LedgerEntry {
    /// The entry as it is kept after its day: without name and person.
    var anonymous: LedgerEntry {
        let request = TicketRequest(
            line: request.line, priority: request.priority, language: request.language, issuer: request.issuer)
        return LedgerEntry(arrival: arrival, request: request, ticket: ticket.anonymous, hour: hour, call: call)
    }

    /// Whether there is anything that is not kept after its day.
    var hasNames: Bool { request.displayName != nil || request.person != nil || ticket.displayName != nil }
}

extension OfficeEvent {
    /// The event as it is kept on `day`: without the names of other days.
    fileprivate func kept(on day: LocalDay) -> OfficeEvent {
        guard case .ticket(let kind, let ticket) = change, ticket.day != day, ticket.displayName != nil else {
            return self
        }
        return OfficeEvent(sequence: sequence, at: at, change: .ticket(kind, ticket.anonymous))
    }
}

extension Ticket {
    fileprivate var anonymous: Ticket {
        var copy = Ticket(
            id: id, number: number, line: line, day: day, priority: priority, language: language, issuer: issuer,
            issuedAt: issuedAt)
        (copy.status, copy.desk, copy.queuedAt) = (status, desk, queuedAt)
        (copy.calledAt, copy.servingAt, copy.endedAt) = (calledAt, servingAt, endedAt)
        return copy
    }
}
