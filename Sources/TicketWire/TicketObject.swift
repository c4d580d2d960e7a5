package import Reception

/// A ticket as the HTTP API shows it; instants are ISO 8601 in UTC.
package struct TicketObject: Codable, Hashable, Sendable {
    package let id: TicketID
    package let number: TicketNumber
    package let line: LineID
    package let day: String
    package let status: TicketStatus
    package let priority: PriorityClass?
    package let language: Language
    /// Only for those who may see names.
    package let name: String?
    package let desk: DeskID?
    package let issuedAt: String
    package let queuedAt: String
    package let calledAt: String?
    package let servingAt: String?
    package let endedAt: String?
    /// How many are called before it; missing in events and on the board.
    package let peopleAhead: Int?
    package let estimatedWaitMinutes: Int?

    /// Writes a ticket as it stands; `showsName`: with the visitor's name.
    package init(_ standing: TicketStanding, showsName: Bool = false) {
        self.init(
            standing.ticket, peopleAhead: standing.peopleAhead, minutes: standing.estimatedWaitMinutes,
            showsName: showsName)
    }

    /// Writes a ticket as it was.
    package init(_ ticket: Ticket, showsName: Bool = false) {
        self.init(ticket, peopleAhead: nil, minutes: nil, showsName: showsName)
    }

    private init(_ ticket: Ticket, peopleAhead: Int?, minutes: Int?, showsName: Bool) {
        id = ticket.id
        number = ticket.number
        line = ticket.line
        day = ticket.day.description
        status = ticket.status
        priority = ticket.priority
        language = ticket.language
        name = showsName ? ticket.displayName : nil
        desk = ticket.desk
        issuedAt = WireTime.text(utcMilliseconds: ticket.issuedAt)
        queuedAt = WireTime.text(utcMilliseconds: ticket.queuedAt)
        calledAt = ticket.calledAt.map(WireTime.text)
        servingAt = ticket.servingAt.map(WireTime.text)
        endedAt = ticket.endedAt.map(WireTime.text)
        self.peopleAhead = peopleAhead
        estimatedWaitMinutes = minutes
    }

    /// The ticket.
    package func ticket() throws(WireError) -> Ticket {
        guard let day = WireTime.day(day) else { throw .unreadable(key: "day") }
        guard let issuedAt = WireTime.utcMilliseconds(issuedAt) else { throw .unreadable(key: "issuedAt") }
        var ticket = Ticket(
            id: id, number: number, line: line, day: day, priority: priority, language: language, displayName: name,
            issuedAt: issuedAt)
        (ticket.status, ticket.desk) = (status, desk)
        ticket.queuedAt = try Self.instant(queuedAt, "queuedAt") ?? issuedAt
        ticket.calledAt = try Self.instant(calledAt, "calledAt")
        ticket.servingAt = try Self.instant(servingAt, "servingAt")
        ticket.endedAt = try Self.instant(endedAt, "endedAt")
        return ticket
    }

    /// The ticket and how it stands.
    package func standing() throws(WireError) -> TicketStanding {
        TicketStanding(
            ticket: try ticket(), peopleAhead: peopleAhead ?? 0, estimatedWaitMinutes: estimatedWaitMinutes)
    }

    private static func instant(_ text: String?, _ key: String) throws(WireError) -> Int64? {
        guard let text else { return nil }
        guard let instant = WireTime.utcMilliseconds(text) else { throw .unreadable(key: key) }
        return instant
    }
}
