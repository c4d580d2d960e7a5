/// Tells an official of a thing lost or found.
enum LostFoundSkill: Skill {
    static let intents: [IntentName] = [.lostFound]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        turn.alert(.lostFound)
        turn.answer(.lostFound)
    }
}
