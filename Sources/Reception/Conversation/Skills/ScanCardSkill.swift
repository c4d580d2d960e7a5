/// What follows when a visitor shows an identity card or a ticket (rule 8): the right form of address, and a name on the
/// board only with consent. The number on the card never comes here.
enum ScanCardSkill: Skill {
    static let intents: [IntentName] = [.scanCard]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        guard turn.isUsable(.scanner) else { return turn.apologise(.scanUnavailable) }
        // Whoever is asked for a code is told again when it is not known.
        turn.visit.knowsOfCode = false
        turn.answer(.scanAsk)
    }

    /// A card was read. Another one than before belongs to somebody else of the family: the next ticket is theirs.
    static func read(_ card: IdentityCard, in turn: inout Turn) {
        if let earlier = turn.visit.card, !earlier.isOfSamePerson(as: card) { giveTurnToAnother(in: &turn) }
        turn.visit.card = card
        turn.visit.failures = 0
        turn.visit.showsName = card.name != nil && turn.office.customs.callByName == .always
        if let ticket = turn.visit.openTicketsOfHolder.last?.ticket { return greet(holderOf: ticket, in: &turn) }
        turn.answer(.cardGreeting, asking: .line(intent: .takeTicket))
        if card.name != nil, turn.office.customs.callByName == .ask { turn.add(.askName, asking: .showName) }
    }

    /// A code was read that says nothing here: that is said once, past whatever is going on.
    static func readUnknown(in turn: inout Turn) {
        guard !turn.visit.knowsOfCode else { return }
        turn.visit.knowsOfCode = true
        turn.remark(.codeUnknown)
    }

    /// What was taken and said is the earlier holder's.
    private static func giveTurnToAnother(in turn: inout Turn) {
        turn.visit.ticketsOfOthers = turn.visit.tickets.map(\.ticket.id)
        turn.visit.priority = nil
        turn.visit.wasOfferedPriority = false
        turn.visit.hasDeclinedPriority = false
    }

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
