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

    /// What is the same for every ticket that waits in `line`.
    func outlook(of line: LineID) throws(TicketFailure) -> LineOutlook {
        let waiting = try ledger.waiting(in: line, on: time.day)
        let times = try ledger.serviceTimes(in: line, limit: WaitEstimate.sample)
        return LineOutlook(
            waiting: waiting, order: order, ordinaryOwed: try ordinaryOwed(in: [line]),
            // Without a time to go by the desks need not be asked.
            waitEstimate: times.isEmpty ? nil : try estimate(times, in: line, waiting: waiting.total))
    }

    private func estimate(
        _ times: [Delay], in line: LineID, waiting: Int
    ) throws(TicketFailure) -> WaitEstimate? {
        let desks = try openDesks(serving: line)
        let busy = Set(try ledger.current(on: time.day).compactMap(\.ticket.desk))
        var shares = 0.0
        for desk in desks {
            var others = 0
            for other in desk.lines where other != line { others += try ledger.waiting(in: other, on: time.day).total }
            shares += Double(max(1, waiting)) / Double(max(1, waiting) + others)
        }
        return WaitEstimate(
            serviceTimes: times, desks: shares, areAllBusy: desks.allSatisfy { busy.contains($0.id) })
    }
}

/// What is the same for every ticket that waits in one line.
struct LineOutlook {
    let waiting: QueueLength
    let order: CallingOrder
    let ordinaryOwed: Int
    let waitEstimate: WaitEstimate?

    func standing(of ticket: Ticket, before: QueueLength) -> TicketStanding {
        let ahead = order.ahead(prioritised: ticket.priority != nil, before: before, all: waiting, owed: ordinaryOwed)
        return TicketStanding(
            ticket: ticket, peopleAhead: ahead, estimatedWaitMinutes: waitEstimate?.minutes(peopleAhead: ahead))
    }

    /// The wait of somebody without priority who comes now.
    var minutesOfNewcomer: Int? {
        let ahead = order.ahead(prioritised: false, before: waiting, all: waiting, owed: ordinaryOwed)
        return waitEstimate?.minutes(peopleAhead: ahead)
    }
}
