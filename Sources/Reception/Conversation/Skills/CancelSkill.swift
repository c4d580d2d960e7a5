/// Drops what is under way: a ticket that is being issued is given back when it comes.
enum CancelSkill: Skill {
    static let intents: [IntentName] = [.cancel]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        turn.closeAll()
        turn.visit.isEmergency = false
        turn.answer(.cancelled, asking: .anythingElse)
    }
}
