/// Fetches somebody who listens to a grievance.
enum ComplaintSkill: Skill {
    static let intents: [IntentName] = [.complaint]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        turn.callStaff(.complaint, saying: .complaintTold)
    }
}
