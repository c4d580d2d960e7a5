/// Says the last answer again: as it was, slower or louder. Slower and louder last as long as the visit.
enum MannerSkill: Skill {
    static let intents: [IntentName] = [.repeat, .slower, .louder]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        if reading.intent == .slower { turn.visit.manner.pace = .slower }
        if reading.intent == .louder { turn.visit.manner.volume = .louder }
        if turn.sayAgain() { return }
        switch reading.intent {
        case .slower: turn.answer(.slowerDone)
        case .louder: turn.answer(.louderDone)
        default: turn.answer(.whatCanIDo)
        }
    }
}
