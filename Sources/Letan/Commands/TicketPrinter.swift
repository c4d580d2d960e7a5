import Reception
import TicketWire

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
