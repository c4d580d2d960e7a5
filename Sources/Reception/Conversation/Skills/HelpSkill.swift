/// Says what the robot can do, with the commonest matters to choose from.
enum HelpSkill: Skill {
    static let intents: [IntentName] = [.help]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        turn.visit.sheet = .help
        turn.answer(.helpTopics, asking: .topics(choices: Topic.commonest))
    }
}
