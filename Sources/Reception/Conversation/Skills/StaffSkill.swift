/// Hands over to a member of staff.
enum StaffSkill: Skill {
    static let intents: [IntentName] = [.talkToStaff]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        turn.alert(.staffWanted)
        turn.answer(.staffCalled)
    }
}
