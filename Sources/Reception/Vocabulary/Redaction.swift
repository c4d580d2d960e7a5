// What a journal keeps of values that may hold something private: the same value, with that taken out. Machines treat
// the one like the other, so a redacted journal still replays.

extension Slot {
    /// The slot with a dossier's code hidden.
    var redacted: Slot {
        guard name == .dossierCode else { return self }
        return Slot(name: name, value: DossierCode(rawValue: value).redacted.rawValue, range: range)
    }
}

extension IntentCandidate {
    var redacted: IntentCandidate {
        IntentCandidate(intent: intent, probability: probability, slots: slots.map(\.redacted))
    }
}

extension IntentMatch {
    var redacted: IntentMatch {
        IntentMatch(
            decision: decision, best: best.redacted, topic: topic, language: language,
            alternatives: alternatives.map(\.redacted))
    }
}

extension Reply {
    var redacted: Reply {
        let arguments = arguments.map { argument in
            guard case .dossierCode(let code) = argument else { return argument }
            return .dossierCode(value: code.redacted)
        }
        return Reply(key: key, language: language, variant: variant, arguments: arguments, address: address)
    }
}

extension TicketRequest {
    /// The request without the visitor's name.
    var redacted: TicketRequest {
        TicketRequest(
            line: line, priority: priority, language: language, displayName: displayName.map { _ in "" },
            person: person, issuer: issuer)
    }
}

extension TicketStanding {
    var redacted: TicketStanding {
        TicketStanding(ticket: ticket.redacted, peopleAhead: peopleAhead, estimatedWaitMinutes: estimatedWaitMinutes)
    }
}

extension TicketEvent {
    var redacted: TicketEvent { TicketEvent(sequence: sequence, kind: kind, ticket: ticket.redacted) }
}

extension TicketCall {
    var redacted: TicketCall {
        TicketCall(number: number, desk: desk, language: language, displayName: displayName.map { _ in "" })
    }
}
