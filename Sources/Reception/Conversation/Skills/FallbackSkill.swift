/// What to do when the visitor was not understood: never a guess, and each time more help (rule 5).
enum FallbackSkill {
    /// The most topics offered after the second failure.
    private static let mostTopics = 3

    static func perform(_ match: IntentMatch, in turn: inout Turn) {
        if match.topic != nil {
            turn.visit.failures = 0
            turn.apologise(.notOurs)
        } else {
            failed(alternatives: [match.best] + match.alternatives, in: &turn)
        }
    }

    static func failed(alternatives: [IntentCandidate], in turn: inout Turn) {
        turn.visit.failures += 1
        switch turn.visit.failures {
        case 1: turn.apologise(.notUnderstood, asking: turn.visit.question)
        case 2:
            let topics = topics(from: alternatives, in: turn) + [.staff]
            turn.apologise(.offerTopics, asking: .topics(choices: topics))
        default: offerStaff(in: &turn)
        }
    }

    /// Calls an official to the robot.
    static func offerStaff(in turn: inout Turn) {
        turn.visit.failures = 0
        turn.alert(.notUnderstood)
        turn.apologise(.offerStaff)
    }

    /// The likeliest matters: those the matcher thought of, then the office's own order.
    private static func topics(from alternatives: [IntentCandidate], in turn: Turn) -> [Choice] {
        var topics: [Choice] = []
        let thoughtOf = alternatives.compactMap { choice(for: $0, in: turn) }
        let procedures = turn.domain.procedures.map { Choice.procedure(id: $0.id) }
        for choice in thoughtOf + procedures where topics.count < mostTopics && !topics.contains(choice) {
            topics.append(choice)
        }
        return topics
    }

    private static func choice(for reading: IntentCandidate, in turn: Turn) -> Choice? {
        if let id = reading.value(of: .procedure).map(ProcedureID.init(rawValue:)), turn.domain.procedure(id) != nil {
            return .procedure(id: id)
        }
        if let id = reading.value(of: .line).map(LineID.init(rawValue:)), turn.domain.office.line(id) != nil {
            return .line(id: id)
        }
        return nil
    }
}
