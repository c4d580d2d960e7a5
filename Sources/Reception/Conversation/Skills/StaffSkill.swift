/// Hands over to a member of staff.
enum StaffSkill: Skill {
    static let intents: [IntentName] = [.talkToStaff]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        turn.callStaff(.staffWanted, saying: .staffCalled, isSorry: false)
    }
}
