/// Answers a thank-you, and asks whether that was all.
enum ThanksSkill: Skill {
    static let intents: [IntentName] = [.thanks]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        turn.answer(.welcome, asking: .anythingElse)
    }
}
