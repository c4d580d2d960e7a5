import Reception

/// What a visitor can choose at this office at all.
struct OfferedChoices: Sendable {
    let domain: ConversationDomain

    /// Refuses what there is not.
    func check(_ choice: Choice) throws(ScreenRefusal) {
        let office = domain.office
        switch choice {
        case .yes, .no, .staff, .priority, .appointmentTime: break
        case .line(let id): try require(office.line(id) != nil, "line")
        case .procedure(let id): try require(domain.procedure(id) != nil, "procedure")
        case .facility(let id): try require(office.facility(id) != nil, "facility")
        case .language(let language): try check(language)
        case .rating(let value): try require((1...5).contains(value), "rating")
        case .topic(let topic):
            try require(IntentName.all.contains(topic.intent), "intent")
            try require(topic.procedure.map { domain.procedure($0) != nil } ?? true, "procedure")
            try require(topic.line.map { office.line($0) != nil } ?? true, "line")
        }
    }

    /// Refuses a language that is not spoken.
    func check(_ language: Language) throws(ScreenRefusal) {
        try require(domain.languages.contains(language), "language")
    }

    private func require(_ isThere: Bool, _ what: String) throws(ScreenRefusal) {
        guard isThere else { throw .unknown(what: what) }
    }
}
