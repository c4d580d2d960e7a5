package import Reception

/// A line as the HTTP API shows it.
package struct LineObject: Codable, Hashable, Sendable {
    package let id: LineID
    package let prefix: String
    package let state: Availability
    package let reason: String?
    package let issuesNow: Bool
    /// The local time at the office at which it gives out numbers again, `2026-11-23T07:30`.
    package let reopens: String?
    package let waiting: Int
    package let remaining: Int
    package let openDesks: Int
    package let estimatedWaitMinutes: Int?

    /// Writes a line as it stands.
    package init(_ line: LineStanding) {
        id = line.line
        prefix = line.prefix
        state = line.availability
        reason = line.reason
        issuesNow = line.issuesNow
        reopens = line.reopens.map(WireTime.text)
        waiting = line.waiting
        remaining = line.remaining
        openDesks = line.openDesks
        estimatedWaitMinutes = line.estimatedWaitMinutes
    }

    /// The line as it stands.
    package func standing() throws(WireError) -> LineStanding {
        let opening = reopens.flatMap(WireTime.openingTime)
        guard reopens == nil || opening != nil else { throw .unreadable(key: "reopens") }
        return LineStanding(
            line: id, prefix: prefix, availability: state, reason: reason, issuesNow: issuesNow, reopens: opening,
            waiting: waiting, remaining: remaining, openDesks: openDesks, estimatedWaitMinutes: estimatedWaitMinutes)
    }
}

/// A desk as the HTTP API shows it.
package struct DeskObject: Codable, Hashable, Sendable {
    package let id: DeskID
    package let lines: [LineID]
    package let state: Availability
    package let reason: String?
    package let current: [TicketNumber]

    /// Writes a desk as it stands.
    package init(_ desk: DeskStanding) {
        id = desk.desk
        lines = desk.lines
        state = desk.availability
        reason = desk.reason
        current = desk.current
    }

    /// The desk as it stands.
    package var standing: DeskStanding {
        DeskStanding(desk: id, lines: lines, availability: state, reason: reason, current: current)
    }
}

/// Several of one kind: the API never answers with a bare array.
package struct ListObject<Item: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    package let items: [Item]

    /// Writes a list.
    package init(_ items: [Item]) { self.items = items }
}

/// The board as the HTTP API shows it.
package struct BoardObject: Codable, Hashable, Sendable {
    package let current: [TicketObject]
    package let waiting: [TicketBoard.WaitingCount]
    package let next: [TicketBoard.NextCall]

    /// Writes a board; `showsNames`: with visitors' names.
    package init(_ board: TicketBoard, showsNames: Bool) {
        current = board.current.map { TicketObject($0, showsName: showsNames) }
        waiting = board.waiting
        next = board.next
    }

    /// The board.
    package func board() throws(WireError) -> TicketBoard {
        var tickets: [Ticket] = []
        for object in current { tickets.append(try object.ticket()) }
        return TicketBoard(current: tickets, waiting: waiting, next: next)
    }
}

/// The key of the day as the HTTP API hands it to robots.
package struct DayKeyObject: Codable, Hashable, Sendable {
    package let day: String
    /// The key in hexadecimal digits, two a byte.
    package let key: String

    /// Writes a key, whose bytes the caller has made into digits.
    package init(day: LocalDay, hexadecimal: String) {
        self.day = day.description
        key = hexadecimal
    }

    /// The key.
    package func dayKey() throws(WireError) -> DayKey {
        guard let day = WireTime.day(day) else { throw .unreadable(key: "day") }
        let digits = Array(key.utf8)
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
        }
        guard digits.count == 2 * DayKey.byteCount, bytes.count == DayKey.byteCount else {
            throw .unreadable(key: "key")
        }
        return DayKey(day: day, bytes: bytes)
    }
}
