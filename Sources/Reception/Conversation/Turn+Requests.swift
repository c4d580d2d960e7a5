/// Asking other parts for something: the answer comes as an event with the request's id.
extension Turn {
    /// Asks the ticket service to issue a ticket.
    mutating func issueTicket(line: LineID) {
        let ticket = TicketRequest(
            line: line, priority: visit.priority, language: visit.language,
            displayName: visit.showsName ? visit.card?.name : nil, person: visit.card?.person)
        ask(.issue(line: line)) { .issueTicket(request: $0, ticket: ticket) }
    }

    /// Asks the ticket service how a ticket stands, for `intent`.
    mutating func lookUpTicket(_ number: TicketNumber, for intent: IntentName) {
        ask(.status(number: number, intent: intent)) { .lookUpTicket(request: $0, number: number) }
    }

    /// Asks the ticket service for the ticket whose QR code was read.
    mutating func findTicket(_ id: TicketID) {
        ask(.scannedTicket) { .findTicket(request: $0, ticket: id) }
    }

    /// Asks the ticket service to let a ticket be called before others.
    mutating func prioritise(_ ticket: Ticket, because reason: PriorityClass) {
        ask(.prioritise(number: ticket.number)) {
            .prioritiseTicket(request: $0, ticket: ticket.id, reason: reason)
        }
    }

    /// Asks the ticket service to take a ticket back.
    mutating func withdraw(_ ticket: Ticket) {
        ask(.withdraw(number: ticket.number)) { .withdrawTicket(request: $0, ticket: ticket.id) }
    }

    /// Asks the directory how far a dossier is.
    mutating func lookUpDossier(_ code: DossierCode) {
        ask(.dossier(code: code)) { .lookUpDossier(request: $0, code: code) }
    }

    /// Asks the book for an appointment.
    mutating func bookAppointment(line: LineID, at time: AppointmentTime) {
        let appointment = AppointmentRequest(line: line, time: time, language: visit.language)
        ask(.appointment) { .bookAppointment(request: $0, appointment: appointment) }
    }

    /// Takes the open request that `matches` off the list and stops its timers.
    mutating func close(_ matches: (OpenRequest) -> Bool) -> OpenRequest? {
        guard let index = visit.requests.firstIndex(where: matches) else { return nil }
        let request = visit.requests.remove(at: index)
        actions.append(.cancelTimer(timer: request.patience))
        actions.append(.cancelTimer(timer: request.deadline))
        return request
    }

    /// Gives up every open request: what is still answered is compensated.
    mutating func closeAll() { while close({ _ in true }) != nil {} }

    /// Gives up what can still be undone: a ticket that is being given back is gone, and the visitor must hear of it.
    mutating func closeReversible() {
        while close({ request in
            if case .withdraw = request.subject { false } else { true }
        }) != nil {}
    }

    /// Asks, once: the same question again is answered with the first.
    private mutating func ask(_ subject: OpenRequest.Subject, _ action: (RequestID) -> ConversationAction) {
        if visit.requests.contains(where: { $0.subject == subject }) { return }
        visit.requestCount += 1
        visit.question = nil
        let id = RequestID(visit: visit.id, number: visit.requestCount)
        let patience = startTimer(.patience, after: settings.patience)
        let deadline = startTimer(.deadline, after: settings.deadline)
        visit.requests.append(OpenRequest(id: id, subject: subject, patience: patience, deadline: deadline))
        actions.append(action(id))
    }
}
