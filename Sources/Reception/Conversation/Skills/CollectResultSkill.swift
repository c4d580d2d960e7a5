/// Sends who comes for a result to the desk, and looks up whether it is ready.
enum CollectResultSkill: Skill {
    static let intents: [IntentName] = [.collectResult]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        if reading.value(of: .dossierCode) != nil { return DossierStatusSkill.perform(reading, in: &turn) }
        turn.answer(.collectResult, asking: .dossierCode)
    }
}
