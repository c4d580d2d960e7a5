/// What is said, touched and understood (rules 4, 5, 6 and 10 of `conversation.md`).
extension ConversationMachine {
    /// The visitor takes the floor: the robot falls silent and shows what it heard.
    mutating func heard(_ utterance: Utterance, at moment: Moment) -> [ConversationAction] {
        guard let begun = takeFloor(at: moment) else { return [] }
        return begun
            + inVisit(at: moment) { turn in
                turn.counters.heard += 1
                turn.visit.heard = HeardText(number: turn.counters.heard, text: utterance.text)
                if utterance.isFinal { turn.visit.awaited = utterance.id } else { turn.listen() }
            }
    }

    /// A button stands for a reading that needs no matcher.
    mutating func chosen(_ choice: Choice, at moment: Moment) -> [ConversationAction] {
        guard isStillOffered(choice), let begun = takeFloor(at: moment) else { return [] }
        return begun
            + inVisit(at: moment) { turn in
                turn.visit.awaited = nil
                turn.visit.heard = nil
                if case .appointmentTime(let time) = choice {
                    AppointmentSkill.book(time, in: &turn)
                } else {
                    SkillTable.answer(choice.reading, in: &turn)
                }
                turn.goOn()
            }
    }

    /// The visitor is busy at the screen: the robot falls silent and goes on waiting. Whoever wakes it so is greeted.
    mutating func touched(at moment: Moment) -> [ConversationAction] {
        let isNew = visit == nil
        guard let begun = takeFloor(at: moment) else { return [] }
        return begun
            + inVisit(at: moment) { turn in
                if isNew { turn.answer(.greetHello) } else { turn.goOn() }
            }
    }

    /// Whether a yes or no still answers what is asked: a finger may come down twice, or late.
    private func isStillOffered(_ choice: Choice) -> Bool {
        guard choice == .yes || choice == .no, let visit else { return true }
        guard let question = visit.question else { return visit.wasAskedAnythingElse || visit.ending != nil }
        let choices = question.choices(in: domain)
        return choices.isEmpty || choices.contains(choice)
    }

    /// Touch and speech also start a visit (rule 1), and end the robot's own speech at once. Nil when the robot stops.
    private mutating func takeFloor(at moment: Moment) -> [ConversationAction]? {
        if isStopping { return nil }
        let begun = visit == nil ? [beginVisit(faces: crowd.nearestGroup(settings: settings))] : []
        return begun
            + inVisit(at: moment) { turn in
                turn.visit.ending = nil
                turn.visit.isSorry = false
                turn.visit.wasAskedAnythingElse = false
                turn.stopSpeaking()
                turn.cancel(\.silence)
                turn.visit.inputAt = turn.now
            }
    }

    mutating func understood(
        _ match: IntentMatch, of utterance: UtteranceID, at moment: Moment
    ) -> [ConversationAction] {
        inVisit(at: moment) { turn in
            guard turn.visit.awaited == utterance else { return }
            turn.visit.awaited = nil
            if turn.domain.languages.contains(match.language) { turn.visit.language = match.language }
            switch match.decision {
            case .accept: SkillTable.answer(match.best, in: &turn)
            case .confirm: ConfirmSkill.ask(about: match, in: &turn)
            case .reject: FallbackSkill.perform(match, in: &turn)
            }
            turn.goOn()
        }
    }

    mutating func matcherFailed(_ utterance: UtteranceID, at moment: Moment) -> [ConversationAction] {
        inVisit(at: moment) { turn in
            guard turn.visit.awaited == utterance else { return }
            turn.visit.awaited = nil
            FallbackSkill.matcherIsLost(in: &turn)
        }
    }

    /// A card, a ticket or a receipt was held before the scanner: the visitor takes the floor with it. A code that is not
    /// known may hang on a wall: it begins nothing and interrupts nobody.
    mutating func scanned(_ code: ScannedCode, at moment: Moment) -> [ConversationAction] {
        switch code {
        case .card(let card): shown(at: moment) { ScanCardSkill.read(card, in: &$0) }
        case .ticket(let id): shown(at: moment) { $0.findTicket(id) }
        case .dossier(let code): shown(at: moment) { DossierStatusSkill.read(code, in: &$0) }
        case .unknown: isStopping ? [] : inVisit(at: moment) { ScanCardSkill.readUnknown(in: &$0) }
        }
    }

    /// The visitor takes the floor with something shown, and it is answered.
    private mutating func shown(at moment: Moment, _ answer: (inout Turn) -> Void) -> [ConversationAction] {
        guard let begun = takeFloor(at: moment) else { return [] }
        return begun
            + inVisit(at: moment) { turn in
                turn.visit.awaited = nil
                turn.visit.heard = nil
                answer(&turn)
            }
    }

    mutating func speechEnded(
        _ speech: SpeechID, _ outcome: SpeechOutcome, at moment: Moment
    ) -> [ConversationAction] {
        guard visit == nil else { return inVisit(at: moment) { $0.speechEnded(speech, outcome) } }
        return board.ended(speech, outcome) ? callDue() : []
    }

    mutating func timerFired(_ timer: TimerID, at moment: Moment) -> [ConversationAction] {
        switch timer.purpose {
        case .silence: return silenceIsOver(timer, at: moment)
        case .absence:
            guard visit?.absence == timer else { return [] }
            visit?.absence = nil
            return absenceIsFinal(at: moment)
        case .patience: return requestIsSlow(timer, at: moment)
        case .deadline: return requestIsLost(timer, at: moment)
        }
    }

    /// The visitor said nothing for a while: ask once, then say goodbye.
    private mutating func silenceIsOver(_ timer: TimerID, at moment: Moment) -> [ConversationAction] {
        inVisit(at: moment) { turn in
            guard turn.visit.silence == timer else { return }
            turn.visit.silence = nil
            if turn.visit.wasAskedAnythingElse { turn.sayGoodbye(.silence) } else { turn.askAnythingElse() }
        }
    }
}
