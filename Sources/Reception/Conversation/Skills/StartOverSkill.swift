/// Forgets what was talked about. Tickets that were taken stay.
enum StartOverSkill: Skill {
    static let intents: [IntentName] = [.startOver]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        turn.closeReversible()
        turn.visit.card = nil
        turn.visit.showsName = false
        turn.visit.procedure = nil
        turn.visit.sheet = nil
        turn.visit.priority = nil
        turn.visit.isEmergency = false
        turn.answer(.startOver)
    }
}
