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
        GreetingSkill.self, FarewellSkill.self, ThanksSkill.self, HelpSkill.self, WhoAreYouSkill.self,
        MannerSkill.self, StartOverSkill.self, YesNoSkill.self, CancelSkill.self, LanguageSkill.self, StaffSkill.self,
        TakeTicketSkill.self, TicketStatusSkill.self, MissedTicketSkill.self, CancelTicketSkill.self,
        PrioritySkill.self, ProcedureGuideSkill.self, ProcedureFactSkill.self, OnlineServiceSkill.self,
        CollectResultSkill.self, DossierStatusSkill.self, ScanCardSkill.self, OfficeHoursSkill.self,
        FindDeskSkill.self, FacilitySkill.self, AppointmentSkill.self, LostFoundSkill.self, ScamAdviceSkill.self,
        RatingSkill.self, ComplaintSkill.self, EmergencySkill.self,
    ]

    private static let byIntent: [IntentName: any Skill.Type] = {
        var table: [IntentName: any Skill.Type] = [:]
        for skill in all { for intent in skill.intents { table[intent] = skill } }
        return table
    }()

    /// Lets a skill answer what the visitor said or touched, as an answer to what was asked.
    static func answer(_ reading: IntentCandidate, in turn: inout Turn) {
        perform(turn.visit.question?.intended(by: reading) ?? reading, in: &turn)
    }

    /// Lets the skill for the reading's intent answer; an intent without one counts as not understood.
    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        guard let skill = byIntent[reading.intent] else { return FallbackSkill.failed(alternatives: [], in: &turn) }
        turn.visit.failures = 0
        if !keepsSheet.contains(reading.intent) { turn.visit.sheet = nil }
        turn.visit.link = nil
        skill.perform(reading, in: &turn)
    }

    /// Intents that leave what the visitor may still be reading.
    private static let keepsSheet: Set<IntentName> = [
        .repeat, .slower, .louder, .affirm, .deny, .thanks, .takeTicket,
    ]
}
