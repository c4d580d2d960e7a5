/// Hands over to a member of staff.
enum StaffSkill: Skill {
    static let intents: [IntentName] = [.talkToStaff]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        turn.alert(.staffWanted)
        if !turn.office.hours.isOpen(at: turn.wall), let opening = turn.office.hours.nextOpening(after: turn.wall) {
            turn.apologise(.staffClosed, .opening(time: opening))
        } else {
            turn.answer(.staffCalled)
        }
    }
}
