/// Tells how far a dossier is: its state and due day, and nothing that a code alone should not open.
enum DossierStatusSkill: Skill {
    static let intents: [IntentName] = [.dossierStatus]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        if let code = reading.value(of: .dossierCode) { return read(DossierCode(rawValue: code), in: &turn) }
        guard turn.health[.dossiers] != .absent else { return directoryIsUnavailable(in: &turn) }
        turn.answer(.askDossierCode, asking: .dossierCode)
    }

    /// The code of a receipt was read.
    static func read(_ code: DossierCode, in turn: inout Turn) {
        guard turn.health[.dossiers] != .absent else { return directoryIsUnavailable(in: &turn) }
        turn.lookUpDossier(code)
    }

    /// The directory answered.
    static func answered(_ answer: DossierAnswer, code: DossierCode, in turn: inout Turn) {
        switch answer {
        case .found(let dossier): tell(dossier, in: &turn)
        case .unknown: turn.apologise(.dossierNotFound, .dossierCode(value: code), asking: .dossierCode)
        case .failed: directoryIsUnavailable(in: &turn)
        }
    }

    static func directoryIsUnavailable(in turn: inout Turn) { turn.apologise(.dossierUnavailable) }

    private static func tell(_ dossier: Dossier, in turn: inout Turn) {
        let code = ReplyArgument.dossierCode(value: dossier.code)
        if dossier.status.isOpen, let due = dossier.due, due < turn.wall.day {
            return turn.apologise(.dossierLate, code, .day(day: due), asking: .anythingElse)
        }
        switch (dossier.status, dossier.due) {
        case (.received, let due?): turn.answer(.dossierReceivedDue, code, .day(day: due), asking: .anythingElse)
        case (.received, nil): turn.answer(.dossierReceived, code, asking: .anythingElse)
        case (.processing, let due?): turn.answer(.dossierProcessingDue, code, .day(day: due), asking: .anythingElse)
        case (.processing, nil): turn.answer(.dossierProcessing, code, asking: .anythingElse)
        case (.supplement, _): turn.answer(.dossierSupplement, code, asking: .anythingElse)
        case (.ready, _): turn.answer(.dossierReady, code, asking: .anythingElse)
        case (.returned, _): turn.answer(.dossierReturned, code, asking: .anythingElse)
        case (.refused, _): turn.apologise(.dossierRefused, code, asking: .anythingElse)
        }
    }
}
