/// The actor that couples the parts: it feeds the conversation with what happens, and does what it decides.
///
/// One `run` a life. Everything that happens goes through one mailbox, is handed to the machine, given to the journal
/// with the actions it led to, and then acted upon; whatever takes time runs as a child task and comes back as a message.
public actor Agent {
    /// What the child tasks share.
    let links: AgentLinks
    private let seed: UInt64
    private var machine: ConversationMachine
    private var utteranceCount = 0
    private var isStopping = false
    private var timers: [TimerID: AsyncStream<Never>.Continuation] = [:]
    private var eyesAreOpen = false
    /// How many changes at the ticket office and in the appointment book are under way.
    private var errands = 0

    /// Makes an agent at rest. `makeTicketID` gives 128 fresh random bits in hexadecimal at each call.
    public init(
        parts: AgentParts, domain: ConversationDomain, settings: AgentSettings = AgentSettings(),
        clock: any ReceptionClock, seed: UInt64, makeTicketID: @escaping @Sendable () -> TicketID,
        report: @escaping @Sendable (AgentReport) -> Void = { _ in }
    ) {
        links = AgentLinks(
            parts: parts, settings: settings, clock: clock, makeTicketID: makeTicketID, report: report)
        self.seed = seed
        machine = ConversationMachine(domain: domain, settings: settings.conversation)
    }

    /// Serves visitors until `stop` or cancellation, then lets go of everything.
    public func run() async {
        await links.delivering {
            await withTaskCancellationHandler {
                await serve()
            } onCancel: {
                links.mailbox.finish()
            }
        }
        await links.parts.journal?.close()
    }

    private func serve() async {
        await withDiscardingTaskGroup { group in
            startServices(in: &group)
            while let message = await links.mailbox.next() {
                handle(message, in: &group)
                settle()
            }
            group.cancelAll()
        }
    }

    /// Lets the present sentence end and late tickets be given back, then makes `run` return; at the latest after
    /// `stopDeadline`.
    public func stop() {
        guard !isStopping else { return }
        isStopping = true
        links.mailbox.post(.event(.stopping))
    }

    private func startServices(in group: inout DiscardingTaskGroup) {
        eyesAreOpen = links.parts.eyes != nil
        links.mailbox.post(.event(.started(seed: seed)))
        if links.parts.eyes == nil { links.reportHealth(.camera, .absent) }
        if links.parts.voice == nil { links.reportHealth(.speech, .absent) }
        if links.parts.dossiers == nil { links.reportHealth(.dossiers, .absent) }
        if links.parts.appointments == nil { links.reportHealth(.appointments, .absent) }
        if !links.parts.canScan { links.reportHealth(.scanner, .absent) }
        for service in links.services { group.addTask { await service() } }
    }

    // MARK: Events

    private func handle(_ message: Message, in group: inout DiscardingTaskGroup) {
        switch message {
        case .event(let kind): feed(kind, in: &group)
        case .input(.choice(let choice)): feed(.chosen(choice: choice), in: &group)
        case .input(.scanned(let code)): feed(.scanned(code: code), in: &group)
        case .input(.touched): feed(.touched, in: &group)
        case .input(.text(let text, let source, let language)):
            hear(text, source: source, language: language, in: &group)
        case .errandDone: errands -= 1
        case .drawn: break
        }
    }

    private func hear(
        _ text: String, source: Utterance.Source, language: Language?, in group: inout DiscardingTaskGroup
    ) {
        utteranceCount += 1
        let utterance = Utterance(
            id: UtteranceID(rawValue: utteranceCount), text: text, source: source, language: language)
        guard !utterance.text.isEmpty else { return }
        let context = machine.matchingContext
        feed(.heard(utterance: utterance), in: &group)
        group.addTask { [links] in await links.understand(utterance, in: context) }
    }

    /// Tells the machine, writes it down, does what it says.
    private func feed(_ kind: ConversationEvent.Kind, in group: inout DiscardingTaskGroup) {
        if case .partChanged(.camera, let health) = kind { eyesAreOpen = health != .ended && health != .absent }
        if case .timerFired(let timer) = kind { timers[timer] = nil }
        let now = links.clock.now
        let event = ConversationEvent(kind, wall: links.clock.wallTime)
        let actions = machine.handle(event, at: now)
        write(event, actions, at: now)
        for action in actions { perform(action, in: &group) }
        if kind == .stopping {
            group.addTask { [links] in
                try? await links.clock.sleep(for: links.settings.stopDeadline)
                links.mailbox.finish()
            }
        }
    }

    private func write(_ event: ConversationEvent, _ actions: [ConversationAction], at now: Instant) {
        guard let journal = links.journal else { return }
        let keepsText = links.settings.journalsText
        var entries = [JournalEntry(at: now, .event(keepsText ? event : event.redacted))]
        for action in actions { entries.append(JournalEntry(at: now, .action(keepsText ? action : action.redacted))) }
        journal.put(entries)
    }

    /// Nothing left to do: say so, or leave.
    private func settle() {
        guard machine.isIdle, links.mailbox.isEmpty else { return }
        if isStopping, errands == 0 { links.mailbox.finish() }
        links.report(.quiet(isWatching: eyesAreOpen))
    }

    // MARK: Actions

    private func perform(_ action: ConversationAction, in group: inout DiscardingTaskGroup) {
        switch action {
        case .beginVisit, .endVisit: break
        case .speak(let speech, let reply, let manner): links.speak(reply, as: speech, manner)
        case .stopSpeaking: links.voice?.stop()
        case .show(let state): links.show(state)
        case .startTimer(let timer, let delay): start(timer, after: delay, in: &group)
        case .cancelTimer(let timer): timers.removeValue(forKey: timer)?.finish()
        case .alertOperator(let alert, let visit): links.report(.alert(alert, visit: visit))
        case .lookUpTicket, .findTicket, .lookUpDossier: group.addTask { [links] in await links.look(action) }
        case .issueTicket, .prioritiseTicket, .withdrawTicket, .cancelTicket, .bookAppointment, .withdrawAppointment:
            runErrand(action, in: &group)
        }
    }

    /// Does something that must be brought to an end although the visit, or the agent, ends before.
    private func runErrand(_ action: ConversationAction, in group: inout DiscardingTaskGroup) {
        errands += 1
        group.addTask { [links] in
            await links.run(action)
            links.mailbox.post(.errandDone)
        }
    }

    private func start(_ timer: TimerID, after delay: Delay, in group: inout DiscardingTaskGroup) {
        let (cancelled, continuation) = AsyncStream<Never>.makeStream()
        timers[timer] = continuation
        group.addTask { [links] in await links.wait(for: timer, delay, unless: cancelled) }
    }
}
