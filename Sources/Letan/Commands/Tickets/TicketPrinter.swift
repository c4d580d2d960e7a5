import Reception
import TicketWire

/// Prints what the ticket office says: lines for people, or the objects of the HTTP API.
struct TicketPrinter {
    let output: Output
    let isJSON: Bool
    var isCSV = false

    /// Prints one ticket.
    func show(_ standing: TicketStanding) {
        if isJSON { return output.json(TicketObject(standing)) }
        let ticket = standing.ticket
        let wait = standing.estimatedWaitMinutes.map { ", about \($0) min" } ?? ""
        let place = ticket.desk.map { "desk \($0)" } ?? "\(standing.peopleAhead) ahead\(wait)"
        output.line("\(ticket.number)  \(ticket.status.rawValue)  \(ticket.line)  \(place)  \(ticket.id)")
    }

    /// Prints the tickets of a day.
    func show(_ standings: [TicketStanding]) {
        for standing in standings { show(standing) }
        if standings.isEmpty { say("no tickets today") }
    }

    /// Prints who is where, who is next, and how many wait.
    func show(_ board: TicketBoard) {
        if isJSON { return output.json(BoardObject(board, showsNames: false)) }
        for ticket in board.current { show(TicketStanding(ticket: ticket, peopleAhead: 0)) }
        if board.current.isEmpty, board.waiting.allSatisfy({ $0.count == 0 }) { say("nobody is called or waits") }
        for waiting in board.waiting where waiting.count > 0 {
            let next = board.next.first { $0.line == waiting.line }.map { ", next \($0.number) (\($0.reason.words))" }
            output.line("\(waiting.count) wait in \(waiting.line)\(next ?? "")")
        }
    }

    /// Prints lines.
    func show(_ lines: [LineStanding]) {
        if isJSON { return lines.forEach { output.json(LineObject($0)) } }
        var table = TextTable(["line", "state", "waiting", "wait", "open desks", "left"], words: [1])
        for line in lines {
            let minutes = line.estimatedWaitMinutes.map { "\($0) min" } ?? "-"
            table.append(
                "\(line.prefix) \(line.line)",
                [
                    Self.words(line.availability, line.reason), "\(line.waiting)", minutes, "\(line.openDesks)",
                    "\(line.remaining)",
                ])
        }
        table.lines.forEach(output.line)
    }

    /// Prints desks.
    func show(_ desks: [DeskStanding]) {
        if isJSON { return desks.forEach { output.json(DeskObject($0)) } }
        var table = TextTable(["desk", "state", "now", "lines"], words: [1, 2, 3])
        for desk in desks {
            table.append(
                desk.desk.rawValue,
                [
                    Self.words(desk.availability, desk.reason),
                    desk.current.isEmpty ? "-" : desk.current.map(\.rawValue).joined(separator: " "),
                    desk.lines.map(\.rawValue).joined(separator: " "),
                ])
        }
        table.lines.forEach(output.line)
    }

    /// Prints statistics.
    func show(_ statistics: TicketStatistics) {
        StatisticsPrinter(output: output, form: isJSON ? .json : isCSV ? .csv : .people).show(statistics)
    }

    /// Prints an event.
    func show(_ event: OfficeEvent) {
        let object = EventObject(event, showsNames: false)
        if isJSON { return output.json(object) }
        let subject: String =
            switch event.change {
            case .ticket(_, let ticket):
                "\(ticket.number)  \(ticket.line)\(ticket.desk.map { "  desk \($0)" } ?? "")"
            case .desk(let desk, let state, let reason): "\(desk)  \(Self.words(state, reason))"
            case .line(let line, let state, let reason): "\(line)  \(Self.words(state, reason))"
            case .dayBegan(let day): day.description
            case .missed: ""
            }
        output.line("\(object.sequence)  \(object.at)  \(object.kind)  \(subject)")
    }

    /// Prints a remark for people.
    func say(_ text: String) { if !isJSON { output.line(text) } }

    private static func words(_ availability: Availability, _ reason: String?) -> String {
        availability.rawValue + (reason.map { " (\($0))" } ?? "")
    }
}

extension TicketBoard.NextCall.Reason {
    /// The reason for people.
    fileprivate var words: String {
        switch self {
        case .arrival: "by arrival"
        case .priority: "with priority"
        case .ordinaryTurn: "the turn of those without priority"
        }
    }
}
