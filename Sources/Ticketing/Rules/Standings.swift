package import Reception

extension TicketOffice {
    /// Today's tickets in the order of their issue, each as it stands.
    package func tickets() throws(TicketFailure) -> [TicketStanding] {
        var standings: [TicketStanding] = []
        var outlooks: [LineID: LineOutlook] = [:]
        var before: [LineID: QueueLength] = [:]
        for entry in try ledger.entries(on: time.day) {
            let ticket = entry.ticket
            guard ticket.status == .waiting else {
                standings.append(TicketStanding(ticket: ticket, peopleAhead: 0))
                continue
            }
            let outlook = if let known = outlooks[ticket.line] { known } else { try outlook(of: ticket.line) }
            outlooks[ticket.line] = outlook
            standings.append(outlook.standing(of: ticket, before: before[ticket.line, default: QueueLength()]))
            before[ticket.line, default: QueueLength()].count(ticket)
        }
        return standings
    }

    /// How `entry` stands; with nobody ahead when it no longer waits or is of a past day.
    func standing(of entry: LedgerEntry) throws(TicketFailure) -> TicketStanding {
        guard entry.ticket.status == .waiting, entry.ticket.day == time.day else {
            return TicketStanding(ticket: entry.ticket, peopleAhead: 0)
        }
        return try outlook(of: entry.ticket.line).standing(of: entry.ticket, before: ledger.waiting(before: entry))
    }

    /// How `entry` stands, which is known to be the last that arrived: found without counting the queue.
    func standing(ofLast entry: LedgerEntry) throws(TicketFailure) -> TicketStanding {
        let outlook = try outlook(of: entry.ticket.line)
        var before = outlook.waiting
        if entry.ticket.priority == nil { before.ordinary -= 1 } else { before.prioritised -= 1 }
        return outlook.standing(of: entry.ticket, before: before)
    }

    private func outlook(of line: LineID) throws(TicketFailure) -> LineOutlook {
        LineOutlook(
            waiting: try ledger.waiting(in: line, on: time.day), interleaving: interleaving,
            ordinaryOwed: try ordinaryOwed(in: [line]),
            waitEstimate: WaitEstimate(
                serviceTimes: try ledger.serviceTimes(in: line, limit: WaitEstimate.sample),
                desks: office.desks(serving: line).count))
    }
}

/// What is the same for every ticket that waits in one line.
private struct LineOutlook {
    let waiting: QueueLength
    let interleaving: PriorityInterleaving
    let ordinaryOwed: Int
    let waitEstimate: WaitEstimate

    func standing(of ticket: Ticket, before: QueueLength) -> TicketStanding {
        let ahead = interleaving.ahead(
            prioritised: ticket.priority != nil, before: before, all: waiting, owed: ordinaryOwed)
        return TicketStanding(
            ticket: ticket, peopleAhead: ahead, estimatedWaitMinutes: waitEstimate.minutes(peopleAhead: ahead))
    }
}
