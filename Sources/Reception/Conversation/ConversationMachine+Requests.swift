/// What the ticket service and the other parts report (rules 7 and 12 of `conversation.md`).
extension ConversationMachine {
    /// An answer to a request of this visit goes to its skill; any other is compensated: a late ticket is given back.
    mutating func ticketAnswered(
        _ request: RequestID, ticket: TicketID?, _ answer: TicketAnswer, at moment: Moment
    ) -> [ConversationAction] {
        var isOurs = false
        let actions = inVisit(at: moment) { turn in
            guard let open = turn.close({ $0.id == request }) else { return }
            isOurs = true
            switch open.subject {
            case .issue(let line): TakeTicketSkill.answered(answer, line: line, in: &turn)
            case .status(let number): TicketStatusSkill.answered(answer, number: number, in: &turn)
            }
        }
        guard !isOurs, let ticket else { return actions }
        return [.cancelTicket(ticket: ticket)]
    }

    /// One of the visitor's own tickets changed; being called is said at once.
    mutating func ticketChanged(_ event: TicketEvent, at moment: Moment) -> [ConversationAction] {
        inVisit(at: moment) { turn in
            // Of its issue the visit has been told with the answer, and who is ahead with it.
            guard event.kind != .issued,
                let index = turn.visit.tickets.firstIndex(where: { $0.ticket.id == event.ticket.id })
            else { return }
            turn.visit.tickets[index] = TicketStanding(ticket: event.ticket, peopleAhead: 0)
            if event.kind == .called, let desk = event.ticket.desk {
                turn.remark(.yourTurn, .ticketNumber(value: event.ticket.number), .desks(ids: [desk]))
            }
        }
    }

    /// A request is slow: say so once, rather than stand there in silence.
    mutating func requestIsSlow(_ timer: TimerID, at moment: Moment) -> [ConversationAction] {
        inVisit(at: moment) { turn in
            guard turn.visit.requests.contains(where: { $0.patience == timer }) else { return }
            turn.remark(.ticketWorking)
        }
    }

    /// A request is given up; should its answer still come, it is compensated.
    mutating func requestIsLost(_ timer: TimerID, at moment: Moment) -> [ConversationAction] {
        inVisit(at: moment) { turn in
            guard turn.close({ $0.deadline == timer }) != nil else { return }
            TakeTicketSkill.serviceIsUnavailable(in: &turn)
        }
    }

    /// Notes a part's health. A camera that is gone means that nobody knows who is there: the visit goes on by touch,
    /// unless everybody was seen to leave before.
    mutating func partChanged(_ part: PartName, _ state: PartHealth, at moment: Moment) -> [ConversationAction] {
        let before = health[part]
        health[part] = state
        guard part == .camera, !state.isUsable else { return [] }
        crowd.update([], settings: settings, at: moment.now)
        return inVisit(at: moment) { turn in
            let wasInSight = turn.visit.isInSight
            (turn.visit.faces, turn.visit.isInSight) = ([], false)
            if case .failed = state, before == .ready, wasInSight { turn.remark(.cameraLost) }
        }
    }
}
