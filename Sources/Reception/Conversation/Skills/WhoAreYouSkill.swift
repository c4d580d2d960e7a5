/// Introduces the robot.
enum WhoAreYouSkill: Skill {
    static let intents: [IntentName] = [.whoAreYou]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) { turn.answer(.whoAreYou) }
}
