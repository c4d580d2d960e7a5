/// Tells how something is done online, with the portal as a QR code.
enum OnlineServiceSkill: Skill {
    static let intents: [IntentName] = [.onlineService]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        turn.visit.link = .portal
        guard reading.names(.procedure) || turn.visit.procedure != nil else { return turn.answer(.onlineGeneral) }
        guard let procedure = turn.procedure(of: reading) else { return }
        turn.tell(.online, of: procedure, as: .onlineTold)
    }
}
