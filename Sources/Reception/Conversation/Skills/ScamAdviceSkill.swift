/// Warns of fraud.
enum ScamAdviceSkill: Skill {
    static let intents: [IntentName] = [.scamAdvice]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        turn.answer(.scamAdvice, asking: .anythingElse)
    }
}
