/// Asks whether something was meant, when the matcher is not sure enough to act on it, with other readings as buttons.
enum ConfirmSkill {
    /// The most other readings beside yes and no.
    private static let mostOthers = 2

    static func ask(about match: IntentMatch, in turn: inout Turn) {
        let likeliest = likeliest(of: match, in: turn)
        let reading = turn.visit.question?.intended(by: likeliest) ?? likeliest
        if costsNothing(reading, in: turn) { return SkillTable.perform(reading, in: &turn) }
        guard let topic = Topic(reading, in: turn.domain) else {
            return askNothing(about: reading, in: match, &turn)
        }
        var others: [Choice] = []
        for other in match.alternatives.compactMap({ Topic($0, in: turn.domain) }) where others.count < mostOthers {
            let choice = Choice.topic(topic: other)
            if other != topic, !others.contains(choice) { others.append(choice) }
        }
        // "And how much?" after the question means what was asked about.
        turn.visit.procedure = topic.procedure ?? turn.visit.procedure
        turn.answer(.confirmTopic, .topic(topic: topic), asking: .confirm(reading: reading, others: others))
    }

    /// A question about the procedure talked about is meant from this probability on, by somebody without a ticket who
    /// might also ask for their turn: "and how long?"
    private static let enoughInContext = 0.15

    private static func likeliest(of match: IntentMatch, in turn: Turn) -> IntentCandidate {
        guard match.intent == .ticketStatus, turn.visit.procedure != nil, turn.visit.openTickets.isEmpty,
            !match.best.names(.ticketNumber)
        else { return match.best }
        return match.alternatives.first { $0.intent == .procedureTime && $0.probability >= enoughInContext }
            .map { IntentCandidate(intent: $0.intent, probability: 1, slots: $0.slots) } ?? match.best
    }

    /// A question about the procedure talked about is answered from this probability on: to ask back would take as long.
    private static let enoughToTell = 0.5

    /// Whether acting on a mistake costs less than a question.
    private static func costsNothing(_ reading: IntentCandidate, in turn: Turn) -> Bool {
        switch reading.intent {
        // Somebody may be in danger.
        case .emergency: true
        case .procedurePapers, .procedureFee, .procedureTime, .procedureWhere, .onlineService:
            turn.visit.procedure != nil && !reading.names(.procedure) && reading.probability >= enoughToTell
        // Whoever was asked whether that was all, and seems to take leave, does.
        case .goodbye: turn.visit.question == .anythingElse
        default: false
        }
    }

    /// A second reading at least this likely is rather meant than a greeting nobody is sure of: "hi, my husband died".
    private static let leastInstead = 0.15

    /// Nothing is at stake with a greeting or a yes: asking back would only annoy. But nobody is greeted past their
    /// matter, or sent away by mistake.
    private static func askNothing(
        about reading: IntentCandidate, in match: IntentMatch, _ turn: inout Turn
    ) {
        let courtesies: Set<IntentName> = [.greet, .thanks, .goodbye]
        if courtesies.contains(reading.intent),
            let matter = match.alternatives.first(where: {
                $0.probability >= leastInstead && Topic($0, in: turn.domain) != nil
            })
        {
            let rest = IntentMatch(decision: .confirm, best: matter, language: match.language)
            return ask(about: rest, in: &turn)
        }
        if reading.intent == .goodbye {
            turn.answer(.anythingElse, asking: .anythingElse)
        } else {
            SkillTable.perform(reading, in: &turn)
        }
    }
}
