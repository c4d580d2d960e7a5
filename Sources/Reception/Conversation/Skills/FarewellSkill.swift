/// Says goodbye; the visit ends with the sentence.
enum FarewellSkill: Skill {
    static let intents: [IntentName] = [.goodbye]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) { turn.sayGoodbye(.goodbye) }
}
