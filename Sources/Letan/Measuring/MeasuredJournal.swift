package import Metrics
package import Reception

/// A journal that counts what a robot hears, says and asks by what is written down, and how long writing takes.
package struct MeasuredJournal: EventJournal {
    private let journal: (any EventJournal)?
    private let clock: any ReceptionClock
    private let seconds: Histogram
    private let visits: Counter
    private let visitEnds: InstrumentFamily<Counter>
    private let utterances: InstrumentFamily<Counter>
    private let speeches: InstrumentFamily<Counter>
    private let ticketEvents: InstrumentFamily<Counter>
    private let answers: InstrumentFamily<Counter>

    /// Makes a journal that writes into `journal`, if there is one, and its numbers into `registry`, once in each.
    package init(_ journal: (any EventJournal)?, clock: any ReceptionClock, registry: MetricsRegistry) {
        self.journal = journal
        self.clock = clock
        seconds = registry.histogram("letan_journal_seconds", "How long writing into the journal takes.")
        visits = registry.counter("letan_visits_total", "Visits that began.")
        visitEnds = registry.counters("letan_visit_ends_total", "Visits that ended, by how.", labels: ["reason"])
        utterances = registry.counters(
            "letan_utterances_total", "What visitors said, typed or touched, by how it came.", labels: ["source"])
        speeches = registry.counters(
            "letan_speeches_total", "What the robot said, by how it ended.", labels: ["outcome"])
        ticketEvents = registry.counters(
            "letan_ticket_events_total", "What the robot heard of from the ticket office.", labels: ["kind"])
        answers = registry.counters(
            "letan_answers_total", "What the robot was answered by the parts it asks for visitors.",
            labels: ["part", "answer"])
    }

    package func append(_ entries: [JournalEntry]) async throws(PartFailure) {
        for entry in entries {
            switch entry.content {
            case .event(let event): count(event.kind)
            case .action(let action): count(action)
            }
        }
        let begun = clock.now
        defer { seconds.observe((clock.now - begun).seconds) }
        try await journal?.append(entries)
    }

    package func close() async { await journal?.close() }

    private func count(_ action: ConversationAction) {
        switch action {
        case .beginVisit: visits.increment()
        case .endVisit(_, let reason): visitEnds.child(reason.rawValue).increment()
        default: break
        }
    }

    private func count(_ event: ConversationEvent.Kind) {
        switch event {
        case .heard(let utterance): utterances.child(utterance.source.rawValue).increment()
        case .speechEnded(_, let outcome): speeches.child(outcome.rawValue).increment()
        case .ticketEvent(let event): ticketEvents.child(event.kind.rawValue).increment()
        case .ticketAnswered(_, _, .done): count(.tickets, "done")
        case .ticketAnswered(_, _, .failed): count(.tickets, "failed")
        case .dossierAnswered(_, .found): count(.dossiers, "found")
        case .dossierAnswered(_, .unknown): count(.dossiers, "unknown")
        case .dossierAnswered(_, .failed): count(.dossiers, "failed")
        case .appointmentAnswered(_, _, .booked): count(.appointments, "booked")
        case .appointmentAnswered(_, _, .failed): count(.appointments, "failed")
        default: break
        }
    }

    private func count(_ part: PartName, _ answer: String) { answers.child(part.rawValue, answer).increment() }
}
