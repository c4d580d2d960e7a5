package import Reception

extension TicketOffice {
    /// Who is where now, and who is next.
    package func board() throws(TicketFailure) -> TicketBoard {
        var waiting: [TicketBoard.WaitingCount] = []
        var next: [TicketBoard.NextCall] = []
        for line in office.lines {
            let length = try ledger.waiting(in: line.id, on: time.day)
            waiting.append(TicketBoard.WaitingCount(line: line.id, count: length.total))
            guard length.total > 0, let entry = try nextWaiting(in: [line.id]) else { continue }
            let reason: TicketBoard.NextCall.Reason =
                if entry.ticket.priority != nil { .priority } else if length.prioritised > 0 { .ordinaryTurn } else {
                    .arrival
                }
            next.append(TicketBoard.NextCall(line: line.id, number: entry.ticket.number, reason: reason))
        }
        return TicketBoard(current: try ledger.current(on: time.day).map(\.ticket), waiting: waiting, next: next)
    }
}
