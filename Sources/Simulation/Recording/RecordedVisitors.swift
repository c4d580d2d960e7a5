import Journaling
import Reception

/// What the visitors and officials of a recorded session said and did.
struct RecordedVisitors {
    /// The tickets this robot asked for.
    private let ownTickets: Set<TicketID>
    private(set) var steps: [Scenario.Step] = []
    private(set) var dossiers: [Dossier] = []
    private var numbers: [TicketID: TicketNumber] = [:]
    private var heard: [UtteranceID: (at: Instant, utterance: Utterance)] = [:]
    private var codes = RecordedCodes()
    private var lost: Set<String> = []

    init(_ entries: [JournalEntry]) {
        ownTickets = Set(
            entries.compactMap { entry in
                guard case .ticketAnswered(_, let ticket, .done) = entry.event?.kind else { return nil }
                return ticket
            })
        for entry in entries {
            if let event = entry.event { take(event.kind, at: entry.at) }
        }
    }

    /// What could not be taken over.
    var gaps: [String] { lost.sorted() }

    private mutating func take(_ event: ConversationEvent.Kind, at now: Instant) {
        switch event {
        case .heard(let utterance): heard[utterance.id] = (now, utterance)
        case .understood(let id, let match): say(id, match)
        case .matcherFailed(let id): say(id, nil)
        case .chosen(let choice): choose(choice, at: now)
        case .touched: add(.touchesScreen, at: now)
        case .scanned(.card(let card)): add(.scansCard(card), at: now)
        case .scanned(.ticket(let id)): scan(id, at: now)
        case .scanned(.dossier(let code)): add(.scansDossier(codes.revealed(code)), at: now)
        case .scanned(.unknown): add(.scansUnknown(what: "a code"), at: now)
        case .ticketAnswered(_, _, .done(let standing)): numbers[standing.ticket.id] = standing.ticket.number
        case .ticketEvent(let event): take(event, at: now)
        case .dossierAnswered(_, .found(let dossier)):
            dossiers.append(
                Dossier(
                    code: codes.current(for: dossier.code), status: dossier.status, received: dossier.received,
                    due: dossier.due))
        default: break
        }
    }

    /// Words where the journal has them, their meaning where it has not. Words that the matcher failed on had no meaning.
    private mutating func say(_ id: UtteranceID, _ match: IntentMatch?) {
        guard let (at, utterance) = heard.removeValue(forKey: id) else { return }
        let text = utterance.text.isEmpty && match == nil ? "…" : utterance.text
        if let match, text.isEmpty {
            add(.means(codes.revealed(match)), at: at)
        } else {
            if let match { codes.note(match) }
            add(utterance.source == .typed ? .types(text: text) : .says(text: text), at: at)
        }
    }

    private mutating func choose(_ choice: Choice, at now: Instant) {
        if case .topic(let topic) = choice, topic.procedure != nil || topic.line != nil {
            // The button says more than a scenario can; what it leads to is the same as of these words.
            let slots =
                (topic.procedure.map { [Slot(name: .procedure, value: $0.rawValue)] } ?? [])
                + (topic.line.map { [Slot(name: .line, value: $0.rawValue)] } ?? [])
            let best = IntentCandidate(intent: topic.intent, probability: 1, slots: slots)
            add(.means(IntentMatch(decision: .accept, best: best, language: .vietnamese)), at: now)
            lost.insert("a button of a matter with its procedure or line, for which words stand")
        } else {
            add(.touches(choice: choice), at: now)
        }
    }

    private mutating func scan(_ id: TicketID, at now: Instant) {
        guard let number = numbers[id] else {
            lost.insert("a ticket shown to the scanner whose number the journal does not tell")
            return
        }
        add(.scansTicket(number), at: now)
    }

    private mutating func take(_ event: TicketEvent, at now: Instant) {
        numbers[event.ticket.id] = event.ticket.number
        switch event.kind {
        case .issued:
            if !ownTickets.contains(event.ticket.id) { lost.insert("tickets taken elsewhere") }
        case .called: official(.calls, event, at: now)
        case .recalled: official(.recalls, event, at: now)
        case .serving: official(.serves, event, at: now)
        case .served: official(.finishes, event, at: now)
        case .noShow: official(.noShow, event, at: now)
        case .transferred, .cameBack: lost.insert("tickets sent to another line, or back after a missed call")
        case .cancelled, .prioritised: break
        }
    }

    private mutating func official(_ deed: Scenario.DeskDeed, _ event: TicketEvent, at now: Instant) {
        guard let desk = event.ticket.desk else { return }
        add(.desk(desk, deed), at: now)
    }

    private mutating func add(_ happening: Scenario.Happening, at now: Instant) {
        steps.append(Scenario.Step(at: now, happening))
    }
}

/// Codes of dossiers, which a journal hides: each that is spoken gets a code of its own that looks like it.
private struct RecordedCodes {
    private var count = 0
    private var latest: DossierCode?

    /// The code under which the dossier that was answered last was asked for.
    func current(for answered: DossierCode) -> DossierCode { latest ?? answered }

    /// Takes note of the code in words that are known.
    mutating func note(_ match: IntentMatch) {
        if let code = match.value(of: .dossierCode) { latest = DossierCode(rawValue: code) }
    }

    /// `match` with hidden codes replaced.
    mutating func revealed(_ match: IntentMatch) -> IntentMatch {
        let best = revealed(match.best)
        if let code = best.value(of: .dossierCode) { latest = DossierCode(rawValue: code) }
        return IntentMatch(
            decision: match.decision, best: best, topic: match.topic, language: match.language,
            alternatives: match.alternatives.map { revealed($0) })
    }

    /// `code`, replaced when it is hidden.
    mutating func revealed(_ code: DossierCode) -> DossierCode {
        let known = code == code.redacted ? DossierCode(rawValue: invented(like: code.rawValue)) : code
        latest = known
        return known
    }

    private mutating func revealed(_ candidate: IntentCandidate) -> IntentCandidate {
        let slots = candidate.slots.map { slot in
            guard slot.name == .dossierCode, slot.value == DossierCode(rawValue: slot.value).redacted.rawValue else {
                return Slot(name: slot.name, value: slot.value)
            }
            return Slot(name: slot.name, value: invented(like: slot.value))
        }
        return IntentCandidate(intent: candidate.intent, probability: candidate.probability, slots: slots)
    }

    /// The next number in the places of the hidden letters and digits, zeros before it.
    private mutating func invented(like hidden: String) -> String {
        count += 1
        var digits = String(count)
        return String(hidden.reversed().map { $0 == "x" ? digits.popLast() ?? "0" : $0 }.reversed())
    }
}
