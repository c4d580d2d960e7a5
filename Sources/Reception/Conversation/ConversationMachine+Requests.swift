/// What the ticket service, the directories and the other parts report (rules 7 and 12 of `conversation.md`).
extension ConversationMachine {
    /// An answer to a request of this visit goes to its skill; any other is compensated: a late ticket is given back.
    mutating func ticketAnswered(
        _ request: RequestID, ticket: TicketID?, _ answer: TicketAnswer, at moment: Moment
    ) -> [ConversationAction] {
        let (isOurs, actions) = answered(request, at: moment) { open, turn in
            switch open.subject {
            case .issue(let line): TakeTicketSkill.answered(answer, line: line, in: &turn)
            case .status(let number, let intent):
                TicketStatusSkill.answered(answer, number: number, for: intent, in: &turn)
            case .scannedTicket: ScanCardSkill.answered(answer, in: &turn)
            case .prioritise(let number): PrioritySkill.answered(answer, number: number, in: &turn)
            case .withdraw(let number): CancelTicketSkill.answered(answer, number: number, in: &turn)
            case .dossier, .appointment: break
            }
        }
        guard !isOurs, let ticket else { return actions }
        return [.cancelTicket(ticket: ticket)]
    }

    mutating func dossierAnswered(
        _ request: RequestID, _ answer: DossierAnswer, at moment: Moment
    ) -> [ConversationAction] {
        answered(request, at: moment) { open, turn in
            guard case .dossier(let code) = open.subject else { return }
            DossierStatusSkill.answered(answer, code: code, in: &turn)
        }.actions
    }

    /// An appointment that nobody waits for any more is withdrawn.
    mutating func appointmentAnswered(
        _ request: RequestID, id: String, _ answer: AppointmentAnswer, at moment: Moment
    ) -> [ConversationAction] {
        let (isOurs, actions) = answered(request, at: moment) { _, turn in
            AppointmentSkill.answered(answer, in: &turn)
        }
        return isOurs ? actions : [.withdrawAppointment(id: id)]
    }

    private mutating func answered(
        _ request: RequestID, at moment: Moment, _ tell: (OpenRequest, inout Turn) -> Void
    ) -> (isOurs: Bool, actions: [ConversationAction]) {
        var isOurs = false
        let actions = inVisit(at: moment) { turn in
            guard let open = turn.close({ $0.id == request }) else { return }
            isOurs = true
            tell(open, &turn)
            turn.goOn()
        }
        return (isOurs, actions)
    }

    // MARK: Slow answers

    /// A request is slow: say so once, rather than stand there in silence.
    mutating func requestIsSlow(_ timer: TimerID, at moment: Moment) -> [ConversationAction] {
        inVisit(at: moment) { turn in
            guard let open = turn.visit.requests.first(where: { $0.patience == timer }) else { return }
            switch open.subject {
            case .issue: turn.remark(.ticketWorking)
            case .dossier: turn.remark(.dossierWorking)
            case .status, .scannedTicket, .prioritise, .withdraw, .appointment: turn.remark(.lookupWorking)
            }
        }
    }

    /// A request is given up; should its answer still come, it is compensated.
    mutating func requestIsLost(_ timer: TimerID, at moment: Moment) -> [ConversationAction] {
        inVisit(at: moment) { turn in
            guard let open = turn.close({ $0.deadline == timer }) else { return }
            switch open.subject {
            case .dossier: DossierStatusSkill.directoryIsUnavailable(in: &turn)
            case .appointment: AppointmentSkill.bookIsUnavailable(in: &turn)
            case .issue: TakeTicketSkill.serviceIsUnavailable(in: &turn)
            case .status, .scannedTicket, .prioritise, .withdraw: TicketStatusSkill.serviceIsUnavailable(in: &turn)
            }
        }
    }

    // MARK: Tickets and calls

    /// A ticket changed at the office: the board follows, and the visitor hears of an own one at once.
    mutating func ticketChanged(_ event: TicketEvent, at moment: Moment) -> [ConversationAction] {
        board.update(event, isAnnouncer: domain.office.customs.announcer == .robot)
        guard visit != nil else { return callDue() }
        return inVisit(at: moment) { turn in
            Self.tellOwner(of: event, in: &turn)
            turn.goOn()
        }
    }

    /// One of the visitor's own tickets changed; being called is said at once.
    private static func tellOwner(of event: TicketEvent, in turn: inout Turn) {
        // Of its issue the visit has been told with the answer, and who is ahead with it.
        guard event.kind != .issued, event.kind != .prioritised,
            let index = turn.visit.tickets.firstIndex(where: { $0.ticket.id == event.ticket.id })
        else { return }
        turn.visit.tickets[index] = TicketStanding(ticket: event.ticket, peopleAhead: 0)
        // In a farewell nothing more is said to the visitor: then the number is called like any other.
        guard event.kind == .called || event.kind == .recalled, let desk = event.ticket.desk, turn.visit.ending == nil
        else { return }
        turn.board.drop(event.ticket.number)
        turn.remark(.yourTurn, .ticketNumber(value: event.ticket.number), .desks(ids: [desk]))
    }

    /// Calls the next number while nobody is being served.
    mutating func callDue() -> [ConversationAction] {
        guard visit == nil, !isStopping, !board.isCalling, !board.due.isEmpty else { return [] }
        counters.speech += 1
        counters.variant += 1
        let speech = SpeechID(rawValue: counters.speech)
        guard let call = board.begin(as: speech) else { return [] }
        return [.speak(speech: speech, reply: call.reply(variant: counters.variant), manner: SpeechManner())]
    }

    // MARK: Health

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
            // A loose cable fails again and again; the visitor is told once.
            guard case .failed = state, before == .ready, wasInSight, !turn.visit.knowsOfCamera else { return }
            turn.visit.knowsOfCamera = true
            turn.remark(.cameraLost)
        }
    }
}
