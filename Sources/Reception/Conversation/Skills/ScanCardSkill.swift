/// What follows when a visitor shows an identity card or a ticket (rule 8): the right form of address, and a name on the
/// board only with consent. The number on the card never comes here.
enum ScanCardSkill: Skill {
    static let intents: [IntentName] = [.scanCard]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        if turn.isUsable(.scanner) { turn.answer(.scanAsk) } else { turn.apologise(.scanUnavailable) }
    }

    /// A card was read.
    static func read(_ card: IdentityCard, in turn: inout Turn) {
        turn.visit.card = card
        turn.visit.failures = 0
        turn.visit.showsName = card.name != nil && turn.office.customs.callByName == .always
        if let ticket = turn.visit.openTickets.last?.ticket { return greet(holderOf: ticket, in: &turn) }
        turn.answer(.cardGreeting, asking: .line(intent: .takeTicket))
        if card.name != nil, turn.office.customs.callByName == .ask { turn.add(.askName, asking: .showName) }
    }

    /// A code was read that says nothing here.
    static func readUnknown(in turn: inout Turn) { turn.apologise(.codeUnknown) }

    /// Somebody who has a ticket already: priority, where the card gives it, else how the ticket stands.
    private static func greet(holderOf ticket: Ticket, in turn: inout Turn) {
        let isElderly = turn.visit.card?.age == .elderly && !turn.visit.hasDeclinedPriority
        if isElderly, ticket.priority == nil, ticket.status == .waiting {
            turn.visit.wasOfferedPriority = true
            turn.answer(.priorityOffer, asking: .priority)
        } else {
            turn.lookUpTicket(ticket.number, for: .ticketStatus)
        }
    }

    /// The visitor said whether the board may show the name.
    static func consented(_ consent: Bool, in turn: inout Turn) {
        turn.visit.showsName = consent
        turn.answer(consent ? .nameShown : .nameHidden, asking: .line(intent: .takeTicket))
    }

    /// The ticket service knows, or does not know, the ticket whose QR code was read.
    static func answered(_ answer: TicketAnswer, in turn: inout Turn) {
        switch answer {
        case .done(let standing):
            turn.visit.tickets.removeAll { $0.ticket.id == standing.ticket.id }
            turn.visit.tickets.append(standing)
            TicketStatusSkill.tell(standing, in: &turn)
        case .failed(.notFound): turn.apologise(.ticketUnknown)
        case .failed: TicketStatusSkill.serviceIsUnavailable(in: &turn)
        }
    }
}
