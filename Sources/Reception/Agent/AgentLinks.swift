/// The agent's connections to its parts: what runs beside the event loop, and posts its results to the mailbox.
struct AgentLinks: Sendable {
    let parts: AgentParts
    let settings: AgentSettings
    let clock: any ReceptionClock
    let makeTicketID: @Sendable () -> TicketID
    let report: @Sendable (AgentReport) -> Void
    let mailbox = Mailbox()
    let voice: Voice?

    init(
        parts: AgentParts, settings: AgentSettings, clock: any ReceptionClock,
        makeTicketID: @escaping @Sendable () -> TicketID, report: @escaping @Sendable (AgentReport) -> Void
    ) {
        self.parts = parts
        self.settings = settings
        self.clock = clock
        self.makeTicketID = makeTicketID
        self.report = report
        voice = parts.voice.map { Voice(synthesizer: $0.synthesizer, output: $0.output) }
    }

    // MARK: Services, which run as long as the agent

    /// Every long-lived part, each under its supervisor.
    var services: [@Sendable () async -> Void] {
        var services: [@Sendable () async -> Void] = parts.screens.map { screen in { await listen(to: screen) } }
        services.append { await followTickets() }
        if let eyes = parts.eyes {
            let eyes = Eyes(camera: eyes.camera, detector: eyes.detector, settings: settings.presence)
            services.append { await watch(eyes) }
        }
        if let voice { services.append { await run(voice) } }
        return services
    }

    private func listen(to screen: any VisitorScreen) async {
        for await input in screen.inputs { await mailbox.send(.input(input)) }
    }

    private func watch(_ eyes: Eyes) async {
        await supervisor(of: .camera).run { ready in
            try await eyes.watch(ready: ready) { event, _ in mailbox.post(.event(.presence(event: event))) }
        }
    }

    private func followTickets() async {
        await supervisor(of: .tickets).run { ready in
            let events = await parts.tickets.events(after: nil)
            ready()
            for try await event in events { await mailbox.send(.event(.ticketEvent(event: event))) }
            try Task.checkCancellation()
            throw PartFailure(part: .tickets, reason: "the stream of ticket events ended")
        }
    }

    private func run(_ voice: Voice) async {
        let health = HealthNote(part: .speech, links: self)
        await voice.run { speech, outcome, failure in
            if let failure { health.note(.failed(reason: failure.reason)) }
            if outcome == .finished { health.note(.ready) }
            mailbox.post(.event(.speechEnded(speech: speech, outcome: outcome)))
        }
    }

    private func supervisor(of part: PartName) -> Supervisor {
        let note = HealthNote(part: part, links: self)
        return Supervisor(part: part, policy: settings.restart, clock: clock) { note.note($0) }
    }

    /// Tells the conversation and whoever runs the agent how a part is.
    func reportHealth(_ part: PartName, _ health: PartHealth) {
        mailbox.post(.event(.partChanged(part: part, health: health)))
        report(.health(part: part, health: health))
    }

    // MARK: Speech and screens

    /// Says a reply; without a voice it ends at once, and the words are on the screen.
    func speak(_ reply: Reply, as speech: SpeechID) {
        guard let voice else { return mailbox.post(.event(.speechEnded(speech: speech, outcome: .failed))) }
        let text = parts.renderer.render(reply).spoken
        voice.say(SpeechRequest(id: speech, text: text, language: reply.language))
    }

    /// Shows a state on every screen.
    func show(_ state: ScreenState) async {
        let renderer = parts.renderer
        let view = ScreenView(
            state: state,
            caption: state.reply.map { renderer.render($0).shown } ?? "",
            choiceLabels: state.choices.map { renderer.label($0, in: state.language) },
            sheet: state.procedure.map { renderer.sheet($0, in: state.language) } ?? [],
            notice: state.recordingNotice ? renderer.recordingNotice(in: state.language) : nil)
        for screen in parts.screens { await screen.show(view) }
    }

    // MARK: Requests, each a child task

    /// Asks the matcher, but not for ever.
    func understand(_ utterance: Utterance, in context: MatchingContext) async {
        let kind = await withTaskGroup(of: ConversationEvent.Kind?.self) { group in
            group.addTask { await match(utterance, in: context) }
            group.addTask {
                try? await clock.sleep(for: settings.matcherDeadline)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
        mailbox.post(.event(kind ?? .matcherFailed(utterance: utterance.id)))
    }

    private func match(_ utterance: Utterance, in context: MatchingContext) async -> ConversationEvent.Kind {
        do throws(PartFailure) {
            return .understood(
                utterance: utterance.id, match: try await parts.matcher.match(utterance.text, in: context))
        } catch {
            report(.health(part: .matcher, health: .failed(reason: error.reason)))
            return .matcherFailed(utterance: utterance.id)
        }
    }

    /// Issues a ticket under a fresh id and reports the answer.
    func issue(_ ticket: TicketRequest, for request: RequestID) async {
        let id = makeTicketID()
        let answer = await answer { () async throws(TicketFailure) in try await parts.tickets.issue(ticket, id: id) }
        mailbox.post(.event(.ticketAnswered(request: request, ticket: id, answer: answer)))
    }

    /// Looks a ticket up and reports the answer.
    func lookUp(_ number: TicketNumber, for request: RequestID) async {
        let answer = await answer { () async throws(TicketFailure) in try await parts.tickets.ticket(number: number) }
        mailbox.post(.event(.ticketAnswered(request: request, ticket: nil, answer: answer)))
    }

    private func answer(
        _ ask: @Sendable () async throws(TicketFailure) -> TicketStanding
    ) async -> TicketAnswer {
        do throws(TicketFailure) { return .done(standing: try await ask()) } catch { return .failed(failure: error) }
    }

    /// Cancels a ticket that nobody waits for; tries again for a while, because a ghost in the queue costs everybody time.
    func giveBack(_ ticket: TicketID) async {
        for attempt in 1...5 {
            do throws(TicketFailure) {
                _ = try await parts.tickets.apply(.cancel, to: ticket)
                return
            } catch {
                if error == .notFound { return }
                if case .conflict = error { return }
            }
            do { try await clock.sleep(for: settings.restart.delay(afterFailures: attempt)) } catch { return }
        }
        report(.ticketLeft(ticket))
    }

    /// Reports a timer unless it is cancelled first.
    func wait(for timer: TimerID, _ delay: Delay, unless cancelled: AsyncStream<Never>) async {
        let hasFired = await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                do { try await clock.sleep(for: delay) } catch { return false }
                return true
            }
            group.addTask {
                for await _ in cancelled {}
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
        if hasFired { mailbox.post(.event(.timerFired(timer: timer))) }
    }
}
