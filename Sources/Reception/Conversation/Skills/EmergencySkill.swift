/// Calls for help at once, and shows it to the whole hall.
enum EmergencySkill: Skill {
    static let intents: [IntentName] = [.emergency]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        turn.visit.isEmergency = true
        turn.visit.sheet = nil
        turn.alert(.emergency)
        turn.answer(.emergencyTold)
    }
}
