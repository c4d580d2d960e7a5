/// The agent's connections to its parts: what runs beside the event loop, and posts its results to the mailbox.
struct AgentLinks: Sendable {
    let parts: AgentParts
    let settings: AgentSettings
    let clock: any ReceptionClock
    let makeTicketID: @Sendable () -> TicketID
    let report: @Sendable (AgentReport) -> Void
    let mailbox: Mailbox
    let voice: Voice?
    /// The way to the journal, if there is one.
    let journal: Outbox<JournalEntry>?
    private let screens: [Outbox<ScreenView>]
    /// What was read and waits to be understood.
    let codes: CodeRoom?
    let matcherHealth: HealthNote
    let dossierHealth: HealthNote
    let appointmentHealth: HealthNote
    /// Tells the conversation and whoever runs the agent how a part is.
    let reportHealth: @Sendable (PartName, PartHealth) -> Void

    init(
        parts: AgentParts, settings: AgentSettings, clock: any ReceptionClock,
        makeTicketID: @escaping @Sendable () -> TicketID, report: @escaping @Sendable (AgentReport) -> Void
    ) {
        self.parts = parts
        self.settings = settings
        self.clock = clock
        self.makeTicketID = makeTicketID
        self.report = report
        let mailbox = Mailbox()
        self.mailbox = mailbox
        voice = parts.voice.map {
            Voice(synthesizer: $0.synthesizer, output: $0.output, clock: clock, patience: settings.speechDeadline)
        }
        reportHealth = { part, health in
            mailbox.post(.event(.partChanged(part: part, health: health)))
            report(.health(part: part, health: health))
        }
        let report = report
        let tell: @Sendable (PartName, PartHealth) -> Void = { report(.health(part: $0, health: $1)) }
        journal = parts.journal.map { journal in
            Outbox(
                to: .journal, capacity: Self.mostEntriesWaiting, clock: clock, patience: settings.deliveryDeadline,
                tell: tell
            ) { entries throws(PartFailure) in try await journal.append(entries) }
        }
        screens = parts.screens.map { screen in
            Outbox(
                to: .screen, capacity: Self.mostViewsWaiting, clock: clock, patience: settings.deliveryDeadline,
                keepingNewestOnly: true, drained: { mailbox.post(.drawn) }, tell: tell
            ) { views in for view in views { await screen.show(view) } }
        }
        codes = parts.codes.map { [reportHealth, hasScanner = parts.hasScanner] codes in
            // A screen that reads codes works whatever the devices do.
            CodeRoom(codes) { if !hasScanner { reportHealth(.scanner, $0) } }
        }
        matcherHealth = HealthNote(part: .matcher, known: .ready, tell: reportHealth)
        dossierHealth = HealthNote(part: .dossiers, known: .ready, tell: reportHealth)
        appointmentHealth = HealthNote(part: .appointments, known: .ready, tell: reportHealth)
    }

    // MARK: Services, which run as long as the agent

    /// Every long-lived part, each under its supervisor.
    var services: [@Sendable () async -> Void] {
        var services: [@Sendable () async -> Void] = parts.screens.map { screen in { await listen(to: screen) } }
        services.append { await followTickets() }
        if let eyes = parts.eyes {
            let camera = WatchedCamera(camera: eyes.camera, clock: clock, patience: settings.cameraDeadline)
            let eyes = Eyes(
                camera: camera, detector: eyes.detector, reader: parts.codes?.reader, settings: settings.eyes,
                clock: clock)
            services.append { await watch(eyes) }
        }
        if let voice { services.append { await run(voice) } }
        return services + codeServices
    }

    /// Hands over what others send as fast as they like: they wait while the agent cannot keep up, and it is told.
    func deliver(_ message: Message) async { await mailbox.send(message) { report(.overloaded) } }

    private func listen(to screen: any VisitorScreen) async {
        for await input in screen.inputs { await deliver(.input(input)) }
    }

    /// Passes on the ticket office's events.
    private func followTickets() async {
        let note = HealthNote(part: .tickets, tell: reportHealth)
        let follower = TicketFollower(
            tickets: parts.tickets, policy: settings.restart, clock: clock, report: note.note)
        await follower.run { event, _ in
            guard let ofTicket = event.ticketEvent else { return }
            await deliver(.event(.ticketEvent(event: ofTicket)))
        }
    }

    private func run(_ voice: Voice) async {
        let health = HealthNote(part: .speech, tell: reportHealth)
        await voice.run { speech, outcome, failure in
            if let failure { health.note(.failed(reason: failure.reason)) }
            if outcome == .finished { health.note(.ready) }
            mailbox.post(.event(.speechEnded(speech: speech, outcome: outcome)))
        }
    }

    // MARK: Speech and screens

    /// Says a reply; without a voice it ends at once, and the words are on the screen.
    func speak(_ reply: Reply, as speech: SpeechID, _ manner: SpeechManner) {
        guard let voice else {
            mailbox.post(.event(.speechEnded(speech: speech, outcome: .failed)))
            return
        }
        let text = parts.renderer.render(reply).spoken
        voice.say(
            SpeechRequest(
                id: speech, text: text, language: reply.language, manner: manner, priority: reply.priority))
    }

    /// Shows a state on every screen.
    func show(_ state: ScreenState) {
        let renderer = parts.renderer
        let view = ScreenView(
            state: state,
            caption: state.reply.map { renderer.render($0).shown } ?? "",
            choiceLabels: state.choices.map { renderer.label($0, in: state.language) },
            sheet: state.sheet.flatMap { renderer.sheet($0, in: state.language, to: state.address) },
            ticket: state.ticket.map { renderer.ticket($0, in: state.language) },
            link: state.link.flatMap { renderer.link($0, in: state.language) },
            calls: state.calls.map { renderer.call($0, in: state.language) },
            notice: state.recordingNotice ? renderer.recordingNotice(in: state.language) : nil)
        for screen in screens { screen.put([view]) }
    }

    // MARK: Journal and screens, which the event loop does not wait for

    /// The most journal entries that wait for a disk that hangs: some hours of a busy robot.
    private static let mostEntriesWaiting = 20_000
    /// The most views that wait for a screen that hangs. Only the newest matters, but a terminal shows every one.
    private static let mostViewsWaiting = 64

    /// Runs `work` while the journal is written and screens are drawn, then lets them come to their end; what hangs then is
    /// cancelled after `deliveryDeadline`.
    func delivering(isolation: isolated (any Actor)? = #isolation, _ work: () async -> Void) async {
        await withTaskGroup(of: Delivery.self) { group in
            if let journal { group.addTask { await journal.deliverAll() } }
            for screen in screens { group.addTask { await screen.deliverAll() } }
            await work()
            journal?.finish()
            for screen in screens { screen.finish() }
            group.addTask {
                do { try await clock.sleep(for: settings.deliveryDeadline) } catch { return .unlimited }
                return .overdue
            }
            var open = screens.count + (journal == nil ? 0 : 1)
            while open > 0, let outcome = await group.next(), outcome != .overdue {
                if outcome == .complete { open -= 1 }
            }
            group.cancelAll()
        }
    }
}

/// How the last deliveries went.
enum Delivery: Sendable {
    /// A part has got everything.
    case complete
    /// Time is up.
    case overdue
    /// Nobody counts the time: the agent was cancelled, and what was decided is still written.
    case unlimited
}
