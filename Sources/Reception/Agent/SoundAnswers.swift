// Whether what a part answered can be the answer to what was asked. Parts are other people's programs: what makes no
// sense is taken for a failure of the part, and never reaches a visitor.

extension TicketStanding {
    /// Why this is no ticket that could be told to anybody; nil when it is one.
    var nonsense: TicketFailure? {
        let number = ticket.number.rawValue
        let isSound =
            (1...16).contains(number.count) && number.allSatisfy { $0.isLetter || $0.isNumber } && peopleAhead >= 0
            && (estimatedWaitMinutes ?? 0) >= 0
        return isSound ? nil : .unavailable(reason: "the ticket office answered with something that is no ticket")
    }

    /// Why this is no answer to the issue of `request` under `id`; nil when it is one.
    func nonsense(for request: TicketRequest, _ id: TicketID) -> TicketFailure? {
        guard ticket.id == id, ticket.line == request.line else {
            return .unavailable(reason: "the ticket office answered with another ticket than the one asked for")
        }
        return nonsense
    }
}

extension Dossier {
    /// Whether its days exist. (That it is the one that was asked for is the directory's promise: it knows how codes are
    /// written.)
    var isPlausible: Bool { received?.isPlausible ?? true && due?.isPlausible ?? true }
}

extension Appointment {
    /// Whether it is the appointment that was asked for.
    func answers(_ request: AppointmentRequest) -> Bool { !code.rawValue.isEmpty && self.request == request }
}

extension LocalDay {
    fileprivate var isPlausible: Bool {
        (1900...2999).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    }
}
