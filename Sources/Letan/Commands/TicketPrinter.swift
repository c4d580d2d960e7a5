import Foundation
import Reception

/// Prints tickets: a line each for people, or the objects of the HTTP API.
struct TicketPrinter {
    let output: Output
    let isJSON: Bool

    /// Prints one ticket.
    func show(_ standing: TicketStanding) {
        if isJSON { return output.json(TicketObject(standing)) }
        let ticket = standing.ticket
        let place = ticket.desk.map { "desk \($0)" } ?? "\(standing.peopleAhead) ahead"
        output.line("\(ticket.number)  \(ticket.status.rawValue)  \(ticket.line)  \(place)  \(ticket.id)")
    }

    /// Prints the tickets of a day.
    func show(_ standings: [TicketStanding]) {
        for standing in standings { show(standing) }
        if standings.isEmpty { say("no tickets today") }
    }

    /// Prints who is where, and how many wait.
    func show(_ board: TicketBoard) {
        for ticket in board.current { show(TicketStanding(ticket: ticket, peopleAhead: 0)) }
        guard !isJSON else { return }
        if board.current.isEmpty, board.waiting.allSatisfy({ $0.count == 0 }) { say("nobody is called or waits") }
        for waiting in board.waiting where waiting.count > 0 { output.line("\(waiting.count) wait in \(waiting.line)") }
    }

    /// Prints a remark for people.
    func say(_ text: String) { if !isJSON { output.line(text) } }
}

/// A ticket as the HTTP API shows it; instants are ISO 8601 in UTC.
struct TicketObject: Encodable {
    let id: TicketID
    let number: TicketNumber
    let line: LineID
    let day: String
    let status: TicketStatus
    let priority: PriorityClass?
    let language: Language
    let desk: DeskID?
    let issuedAt: String
    let calledAt: String?
    let servingAt: String?
    let endedAt: String?
    let peopleAhead: Int
    let estimatedWaitMinutes: Int?

    init(_ standing: TicketStanding) {
        let ticket = standing.ticket
        id = ticket.id
        number = ticket.number
        line = ticket.line
        day = ticket.day.description
        status = ticket.status
        priority = ticket.priority
        language = ticket.language
        desk = ticket.desk
        issuedAt = Self.text(ticket.issuedAt)
        calledAt = ticket.calledAt.map(Self.text)
        servingAt = ticket.servingAt.map(Self.text)
        endedAt = ticket.endedAt.map(Self.text)
        peopleAhead = standing.peopleAhead
        estimatedWaitMinutes = standing.estimatedWaitMinutes
    }

    private static func text(_ utcMilliseconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(utcMilliseconds) / 1_000)
            .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}
