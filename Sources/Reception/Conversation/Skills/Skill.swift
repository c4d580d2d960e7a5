/// One thing the robot can do for a visitor: what to answer to some intents. Pure, stateless, one file each.
protocol Skill: SendableMetatype {
    /// The intents it serves.
    static var intents: [IntentName] { get }
    /// Answers a reading of what the visitor wants.
    static func perform(_ reading: IntentCandidate, in turn: inout Turn)
}

/// Every skill. A test enumerates the intents against it.
enum SkillTable {
    static let all: [any Skill.Type] = [
        GreetingSkill.self, FarewellSkill.self, YesNoSkill.self, TakeTicketSkill.self, TicketStatusSkill.self,
        ProcedureGuideSkill.self, StaffSkill.self,
    ]

    private static let byIntent: [IntentName: any Skill.Type] = {
        var table: [IntentName: any Skill.Type] = [:]
        for skill in all { for intent in skill.intents { table[intent] = skill } }
        return table
    }()

    /// Lets the skill for the reading's intent answer; an intent without one counts as not understood.
    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        guard let skill = byIntent[reading.intent] else { return FallbackSkill.failed(alternatives: [], in: &turn) }
        turn.visit.failures = 0
        skill.perform(reading, in: &turn)
    }
}
