import Journaling
import Reception

/// What was wrong with the parts in a recorded session, seen from what they answered and when.
enum RecordedFaults {
    /// Something that tells how a part is.
    private struct Sign {
        let at: Instant
        let part: SimulatedPart
        let fault: FaultSwitch.Fault
    }

    /// A question to a part, with its answer.
    private struct Question {
        enum Outcome {
            case good, refused
            /// The part has no room.
            case full
            case failed
        }

        let part: SimulatedPart
        let asked: Instant
        var answered: Instant?
        var outcome = Outcome.failed
    }

    /// Enough for a fault to come before the question that meets it.
    private static let moment = Delay.milliseconds(1)
    /// How long before the question a part may have become what it was found to be.
    private static let lead = Delay.seconds(1)
    /// The same for the way to the ticket office, which is watched all the time.
    private static let networkLead = Delay.milliseconds(200)
    /// A part that is mended works when it is tried again: this long before it was seen to.
    private static let retry = Delay.milliseconds(200)
    /// An answer that takes longer was waited for.
    private static let prompt = Delay.milliseconds(300)
    /// A failure that takes longer is none of the part's saying: somebody gave up waiting.
    private static let patience = Delay.seconds(1)
    private static let reason = "as recorded"

    /// The steps, not in order with others.
    static func steps(_ entries: [JournalEntry]) -> [Scenario.Step] {
        let signs = (signs(questions(entries)) + health(entries)).enumerated().sorted {
            ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
        }
        var faults: [SimulatedPart: FaultSwitch.Fault] = [:]
        var steps: [Scenario.Step] = []
        for (_, sign) in signs where faults[sign.part, default: .none] != sign.fault {
            faults[sign.part] = sign.fault
            let happening: Scenario.Happening =
                sign.fault == .none ? .mends(part: sign.part) : .breaks(part: sign.part, fault: sign.fault)
            steps.append(Scenario.Step(at: sign.at, happening))
        }
        return steps
    }

    /// Parts that the robot did not have; without a camera nobody comes, and without a voice every sentence fails.
    static func gaps(_ entries: [JournalEntry]) -> [String] {
        entries.compactMap { entry in
            guard case .partChanged(let part, .absent) = entry.event?.kind, part != .camera, part != .speech
            else { return nil }
            return "the \(part.rawValue), which the robot did not have"
        }
    }

    /// What the questions tell. A part was as a question found it well before: simulated parts answer at once, and what
    /// follows from their answers comes earlier than it was recorded. It was not before its last answer, though.
    private static func signs(_ questions: [Question]) -> [Sign] {
        var heardFrom: [SimulatedPart: Instant] = [:]
        return questions.flatMap { question -> [Sign] in
            let lead = question.part == .network ? networkLead : lead
            let met = max(heardFrom[question.part].map { $0 + moment } ?? .start, question.asked - lead)
            heardFrom[question.part] = question.answered ?? question.asked
            return signs(question, metAt: min(met, question.asked - moment))
        }
    }

    /// A part that answered late hung until then; one that never did goes on hanging until it is asked again.
    private static func signs(_ question: Question, metAt met: Instant) -> [Sign] {
        let fault = fault(question)
        let sign = Sign(at: met, part: fault == .full ? .tickets : question.part, fault: fault)
        // The way to the office has no room to lose: it is the office's that was found again.
        if question.part == .network, fault == .none { return [sign, Sign(at: met, part: .tickets, fault: .none)] }
        guard fault == .hanging, question.outcome != .failed, let answered = question.answered else { return [sign] }
        return [sign, Sign(at: answered, part: question.part, fault: .none)]
    }

    private static func fault(_ question: Question) -> FaultSwitch.Fault {
        let took = question.answered.map { $0 - question.asked }
        switch (question.outcome, took) {
        case (.full, _): return .full
        case (.failed, let took?) where took < patience: return .failing(reason: reason)
        case (.failed, _): return .hanging
        case (.good, let took?), (.refused, let took?):
            return took < prompt || question.part == .voice ? .none : .hanging
        case (.good, nil), (.refused, nil): return .none
        }
    }

    /// What supervised parts said of themselves.
    private static func health(_ entries: [JournalEntry]) -> [Sign] {
        entries.compactMap { entry -> Sign? in
            guard case .partChanged(let name, let health) = entry.event?.kind else { return nil }
            let part: SimulatedPart
            switch name {
            case .camera, .detector: part = .camera
            case .tickets: part = .network
            case .scanner: part = .scanner
            // A robot that has no voice says everything at once, from its first word.
            case .speech where health == .absent:
                return Sign(at: entry.at, part: .voice, fault: .failing(reason: reason))
            default: return nil
            }
            switch health {
            case .ready: return Sign(at: entry.at - retry, part: part, fault: .none)
            case .failed: return Sign(at: entry.at, part: part, fault: .failing(reason: reason))
            case .absent, .ended: return nil
            }
        }
    }

    // MARK: Questions

    private enum Key: Hashable {
        case utterance(UtteranceID)
        case speech(SpeechID)
        case request(RequestID)
    }

    private static func questions(_ entries: [JournalEntry]) -> [Question] {
        var questions: [Question] = []
        var places: [Key: Int] = [:]
        for entry in entries {
            if let (key, part) = asked(entry) {
                places[key] = questions.count
                questions.append(Question(part: part, asked: entry.at))
            } else if let (key, outcome) = answered(entry), let place = places[key] {
                (questions[place].answered, questions[place].outcome) = (entry.at, outcome)
            }
        }
        // What was asked last and not answered tells nothing: the recording ended there.
        let last = entries.last?.at ?? .start
        return questions.filter { $0.answered != nil || last - $0.asked > .seconds(10) }
    }

    private static func asked(_ entry: JournalEntry) -> (Key, SimulatedPart)? {
        switch entry.content {
        case .event(let event):
            guard case .heard(let utterance) = event.kind else { return nil }
            return (.utterance(utterance.id), .matcher)
        case .action(let action):
            switch action {
            case .speak(let speech, _, _): return (.speech(speech), .voice)
            case .issueTicket(let id, _), .lookUpTicket(let id, _), .findTicket(let id, _),
                .withdrawTicket(let id, _), .prioritiseTicket(let id, _, _):
                return (.request(id), .network)
            case .lookUpDossier(let id, _): return (.request(id), .dossiers)
            case .bookAppointment(let id, _): return (.request(id), .appointments)
            default: return nil
            }
        }
    }

    private static func answered(_ entry: JournalEntry) -> (Key, Question.Outcome)? {
        switch entry.event?.kind {
        case .understood(let id, _): (.utterance(id), .good)
        case .matcherFailed(let id): (.utterance(id), .failed)
        case .speechEnded(let id, let outcome): (.speech(id), outcome == .failed ? .failed : .good)
        case .ticketAnswered(let id, _, let answer): (.request(id), outcome(answer))
        case .dossierAnswered(let id, let answer): (.request(id), answer == .failed ? .failed : .good)
        case .appointmentAnswered(let id, _, let answer): (.request(id), answer == .failed ? .failed : .good)
        default: nil
        }
    }

    private static func outcome(_ answer: TicketAnswer) -> Question.Outcome {
        switch answer {
        case .done: .good
        case .failed(.unavailable): .failed
        case .failed(.storageFull): .full
        case .failed: .refused
        }
    }
}
