/// Greets back.
enum GreetingSkill: Skill {
    static let intents: [IntentName] = [.greet]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) { turn.answer(.greetBack) }
}
