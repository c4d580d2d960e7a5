/// What to do when the visitor was not understood: never a guess, and each time more help (rule 5).
enum FallbackSkill {
    /// The most topics offered after the second failure.
    private static let mostTopics = 3

    /// Whose matter something is that is not the ward's.
    private static let elsewhere: [String: ReplyKind] = [
        "visa": .visaElsewhere, "driving-licence": .licenceElsewhere, "passport": .passportElsewhere,
        "tax": .taxElsewhere, "court": .courtElsewhere, "bank": .bankElsewhere, "hospital": .hospitalElsewhere,
        "utilities": .utilitiesElsewhere,
    ]

    /// The topic of what is nobody's matter: small talk, noise.
    private static let chatter = "other"

    static func perform(_ match: IntentMatch, in turn: inout Turn) {
        turn.visit.link = nil
        if let topic = match.topic, topic != chatter {
            turn.visit.failures = 0
            turn.apologise(elsewhere[topic] ?? .notOurs, asking: .anythingElse)
        } else {
            failed(alternatives: [match.best] + match.alternatives, in: &turn, isChatter: match.topic == chatter)
        }
    }

    /// No official is called for small talk, however much of it there is.
    static func failed(alternatives: [IntentCandidate], in turn: inout Turn, isChatter: Bool = false) {
        turn.visit.failures = isChatter ? min(2, turn.visit.failures + 1) : turn.visit.failures + 1
        switch turn.visit.failures {
        case 1: turn.apologise(.notUnderstood, asking: turn.visit.question)
        case 2: turn.apologise(.offerTopics, asking: .topics(choices: topics(from: alternatives, in: turn) + [.staff]))
        default: offerStaff(in: &turn)
        }
    }

    /// Calls an official to the robot.
    static func offerStaff(in turn: inout Turn) {
        turn.visit.failures = 0
        turn.alert(.notUnderstood)
        turn.apologise(.offerStaff)
    }

    /// Words cannot be understood at all: the buttons still can.
    static func matcherIsLost(in turn: inout Turn) {
        turn.alert(.notUnderstood)
        turn.apologise(.matcherLost, asking: .topics(choices: Topic.commonest))
    }

    /// The likeliest matters: those the matcher thought of, then the commonest.
    private static func topics(from alternatives: [IntentCandidate], in turn: Turn) -> [Choice] {
        var topics: [Choice] = []
        let thoughtOf = alternatives.compactMap { Topic($0, in: turn.domain) }.map { Choice.topic(topic: $0) }
        for choice in thoughtOf + Topic.commonest where topics.count < mostTopics && !topics.contains(choice) {
            if choice != .staff { topics.append(choice) }
        }
        return topics
    }
}
