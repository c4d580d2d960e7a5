/// Issues a queue ticket: finds the line, looks at the hours, asks the service, says what the service confirmed.
enum TakeTicketSkill: Skill {
    static let intents: [IntentName] = [.takeTicket]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        if let line = turn.line(namedIn: reading) ?? talkedAbout(in: turn, unlessIn: reading) {
            take(line, in: &turn)
        } else if !turn.office.issuesTickets(at: turn.wall) {
            sayClosed(until: turn.office.hours.nextOpening(after: turn.wall), in: &turn)
        } else if reading.values(of: .procedure).count > 1 {
            _ = turn.procedure(of: reading)
        } else {
            turn.answer(.askLine, asking: .line(intent: .takeTicket))
        }
    }

    /// The line of the procedure talked about, unless another one is named.
    private static func talkedAbout(in turn: Turn, unlessIn reading: IntentCandidate) -> LineID? {
        if reading.names(.procedure, .line) { return nil }
        return turn.visit.procedure.flatMap { turn.domain.procedure($0)?.line }
    }

    /// Takes a ticket in `line`, once.
    static func take(_ line: LineID, in turn: inout Turn) {
        if turn.visit.requests.contains(where: { $0.subject == .issue(line: line) }) { return }
        guard turn.office.issuesTickets(in: line, at: turn.wall) else {
            return sayClosed(line, until: turn.office.hours(of: line).nextOpening(after: turn.wall), in: &turn)
        }
        if let held = turn.visit.waitingTicket(in: line) {
            return turn.answer(.ticketAlready, .ticketNumber(value: held.number), .line(id: line))
        }
        guard turn.visit.openTickets.count + turn.visit.openIssues < turn.settings.mostTickets else {
            return turn.apologise(.tooManyTickets)
        }
        turn.issueTicket(line: line)
    }

    private static func sayClosed(_ line: LineID? = nil, until reopens: OpeningTime?, in turn: inout Turn) {
        guard let reopens else { return turn.apologise(.ticketClosedToday) }
        if let line, turn.office.hours.isOpen(at: turn.wall) {
            turn.apologise(.lineClosed, .line(id: line), .opening(time: reopens))
        } else {
            turn.apologise(.ticketClosed, .opening(time: reopens))
        }
    }

    /// The service answered.
    static func answered(_ answer: TicketAnswer, line: LineID, in turn: inout Turn) {
        switch answer {
        case .done(let standing):
            turn.visit.tickets.append(standing)
            announce(standing, in: &turn)
            if let reason = turn.visit.priority, standing.ticket.priority == nil {
                // Asked for while the ticket was on its way.
                turn.prioritise(standing.ticket, because: reason)
            }
            turn.visit.priority = nil
            PrioritySkill.offer(after: standing, in: &turn)
        case .failed(.closed(let reopens)): sayClosed(line, until: reopens, in: &turn)
        case .failed(.full(let reopens?)): turn.apologise(.lineFull, .line(id: line), .opening(time: reopens))
        case .failed(.full(nil)): turn.apologise(.ticketClosedToday)
        case .failed(.limitReached): turn.apologise(.tooManyTickets)
        case .failed: serviceIsUnavailable(in: &turn)
        }
    }

    private static func announce(_ standing: TicketStanding, in turn: inout Turn) {
        let line = standing.ticket.line
        let number = ReplyArgument.ticketNumber(value: standing.ticket.number)
        let desks = ReplyArgument.desks(ids: turn.office.desks(serving: line).map(\.id))
        let ahead = ReplyArgument.count(value: standing.peopleAhead)
        if standing.peopleAhead == 0 {
            turn.answer(.ticketIssuedNext, number, .line(id: line), desks)
        } else if let minutes = standing.estimatedWaitMinutes {
            turn.answer(.ticketIssued, number, .line(id: line), desks, ahead, .minutes(value: minutes))
        } else {
            turn.answer(.ticketIssuedNoEstimate, number, .line(id: line), desks, ahead)
        }
    }

    /// Apologises and calls an official, who can write a number by hand.
    static func serviceIsUnavailable(in turn: inout Turn) {
        turn.alert(.ticketsUnavailable)
        turn.apologise(.ticketUnavailable)
    }
}
