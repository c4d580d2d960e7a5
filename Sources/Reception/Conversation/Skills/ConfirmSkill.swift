/// Asks whether something was meant, when the matcher is not sure enough to act on it, with other readings as buttons.
enum ConfirmSkill {
    /// The most other readings beside yes and no.
    private static let mostOthers = 2

    static func ask(about match: IntentMatch, in turn: inout Turn) {
        let reading = turn.visit.question?.intended(by: match.best) ?? match.best
        // Somebody may be in danger: a false alarm costs less than a question.
        if reading.intent == .emergency { return SkillTable.perform(reading, in: &turn) }
        guard let topic = Topic(reading, in: turn.domain) else { return askNothing(about: reading, in: &turn) }
        var others: [Choice] = []
        for other in match.alternatives.compactMap({ Topic($0, in: turn.domain) }) where others.count < mostOthers {
            let choice = Choice.topic(topic: other)
            if other != topic, !others.contains(choice) { others.append(choice) }
        }
        turn.answer(.confirmTopic, .topic(topic: topic), asking: .confirm(reading: reading, others: others))
    }

    /// Nothing is at stake with a greeting or a yes: asking back would only annoy. But nobody is sent away by mistake.
    private static func askNothing(about reading: IntentCandidate, in turn: inout Turn) {
        if reading.intent == .goodbye {
            turn.answer(.anythingElse, asking: .anythingElse)
        } else {
            SkillTable.perform(reading, in: &turn)
        }
    }
}
