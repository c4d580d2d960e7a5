/// Issues a queue ticket: finds the line, looks at the hours, asks the service, says what the service confirmed.
enum TakeTicketSkill: Skill {
    static let intents: [IntentName] = [.takeTicket]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        if let line = line(of: reading, in: turn) {
            take(line, in: &turn)
        } else if closed(in: &turn) == false {
            turn.answer(.askLine, asking: .line)
        }
    }

    /// The line named, the line of the procedure named, or the line of the procedure talked about.
    private static func line(of reading: IntentCandidate, in turn: Turn) -> LineID? {
        if let line = reading.value(of: .line).map(LineID.init(rawValue:)), turn.domain.office.line(line) != nil {
            return line
        }
        let named = reading.value(of: .procedure).map(ProcedureID.init(rawValue:))
        return (named ?? turn.visit.procedure).flatMap { turn.domain.procedure($0)?.line }
    }

    /// Takes a ticket in `line`, once.
    static func take(_ line: LineID, in turn: inout Turn) {
        if closed(in: &turn) { return }
        if turn.visit.requests.contains(where: { $0.subject == .issue(line: line) }) { return }
        if let held = turn.visit.tickets.first(where: { $0.ticket.line == line && $0.ticket.status == .waiting }) {
            return turn.answer(.ticketAlready, .ticketNumber(value: held.ticket.number), .line(id: line))
        }
        turn.issueTicket(line: line)
    }

    /// Says when the office opens again, when it is closed.
    private static func closed(in turn: inout Turn) -> Bool {
        let office = turn.domain.office
        if office.issuesTickets(at: turn.wall) { return false }
        sayClosed(until: office.hours.nextOpening(after: turn.wall), in: &turn)
        return true
    }

    private static func sayClosed(until reopens: OpeningTime?, in turn: inout Turn) {
        if let reopens {
            turn.apologise(.ticketClosed, .opening(time: reopens))
        } else {
            turn.apologise(.ticketClosedToday)
        }
    }

    /// The service answered.
    static func answered(_ answer: TicketAnswer, line: LineID, in turn: inout Turn) {
        switch answer {
        case .done(let standing):
            turn.visit.tickets.append(standing)
            announce(standing, in: &turn)
        case .failed(.closed(let reopens)): sayClosed(until: reopens, in: &turn)
        case .failed: serviceIsUnavailable(in: &turn)
        }
    }

    private static func announce(_ standing: TicketStanding, in turn: inout Turn) {
        let line = standing.ticket.line
        let number = ReplyArgument.ticketNumber(value: standing.ticket.number)
        let desks = ReplyArgument.desks(ids: turn.domain.office.desks(serving: line).map(\.id))
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
