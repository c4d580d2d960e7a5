/// Lets those be called first whom the law and decency put first. Offered once, after a ticket; no proof is asked for, and
/// nothing waits for it (rule 7).
enum PrioritySkill: Skill {
    static let intents: [IntentName] = [.priorityService]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        turn.visit.wasOfferedPriority = true
        let reason = reading.value(of: .priority).flatMap(PriorityClass.init(rawValue:)) ?? turn.visit.knownPriority
        let waiting = turn.visit.openTicketsOfHolder.last { $0.ticket.status == .waiting }?.ticket
        guard let reason else {
            return turn.answer(.priorityAskReason, asking: .priorityReason)
        }
        guard let waiting else {
            turn.visit.priority = reason
            return turn.answer(.priorityNoted, asking: .line(intent: .takeTicket))
        }
        if waiting.priority == nil {
            turn.prioritise(waiting, because: reason)
        } else {
            turn.answer(.priorityAlready, .ticketNumber(value: waiting.number))
        }
    }

    /// Offers it after a ticket with people ahead.
    static func offer(after standing: TicketStanding, in turn: inout Turn) {
        guard !turn.visit.wasOfferedPriority, standing.ticket.priority == nil, standing.peopleAhead > 0 else { return }
        turn.visit.wasOfferedPriority = true
        turn.add(.priorityOffer, asking: .priority)
    }

    /// "Yes": enough where the card tells the age; else the reason is asked for, and after a second yes an official.
    static func accepted(in turn: inout Turn) {
        if case .priorityReason = turn.visit.question {
            return turn.callStaff(.priorityWanted, saying: .priorityStaff, isSorry: false)
        }
        perform(IntentCandidate(intent: .priorityService, probability: 1), in: &turn)
    }

    /// The service answered.
    static func answered(_ answer: TicketAnswer, number: TicketNumber, in turn: inout Turn) {
        switch answer {
        case .done(let standing):
            if let index = turn.visit.tickets.firstIndex(where: { $0.ticket.id == standing.ticket.id }) {
                turn.visit.tickets[index] = standing
            }
            if standing.peopleAhead == 0 {
                turn.answer(.priorityNext, .ticketNumber(value: number))
            } else {
                turn.answer(.priorityGiven, .ticketNumber(value: number), .count(value: standing.peopleAhead))
            }
        // Whoever is called meanwhile is told so by the call itself.
        case .failed(.conflict(.called)), .failed(.conflict(.serving)): break
        case .failed(.conflict), .failed(.notFound): turn.apologise(.statusOver, .ticketNumber(value: number))
        case .failed: TicketStatusSkill.serviceIsUnavailable(in: &turn)
        }
    }
}

extension Visit {
    /// The reason that the card tells.
    fileprivate var knownPriority: PriorityClass? { card?.age == .elderly ? .elderly : nil }
}
