import IntentMatching
import Knowledge
import Reception
import SQLite
import SpeechOutput
import TicketClient
import Ticketing
import Vision
import Web

/// Puts a robot together part by part, and says of each whether it is there.
struct RobotBuilder {
    let assembly: Assembly
    private var lines: [(part: String, state: String)] = []
    /// What was asked for and cannot be had, a line each.
    private(set) var complaints: [String] = []
    private var closers: [@Sendable () async -> Void] = []
    private var services: [@Sendable () async -> Void] = []
    private let measures: Measures
    private let metrics: RobotMetrics

    /// The visitors' screen in browsers.
    let screen: BrowserScreen
    /// The web, once it is there.
    private var server: OfficeServer?

    private let output: Output
    private let footageDamaged: @Sendable (PartFailure) -> Void

    /// Begins with nothing; `output` and `footageDamaged` are told while the robot runs.
    init(assembly: Assembly, output: Output, footageDamaged: @escaping @Sendable (PartFailure) -> Void) {
        self.assembly = assembly
        self.output = output
        self.footageDamaged = footageDamaged
        measures = Measures(clock: assembly.clock)
        metrics = measures.robot()
        screen = BrowserScreen(language: assembly.models.domain.office.language, clock: assembly.clock)
    }

    /// Where a browser shows the visitors' screen; nil when nothing serves it.
    var screenAddress: String? { server.map { "\($0.address)/" } }

    /// What was found out about each part, for people.
    var report: [String] {
        lines.map { "  " + $0.part + String(repeating: " ", count: max(1, 10 - $0.part.count)) + $0.state }
    }

    /// A robot with everything the configuration asks for and the machine has.
    mutating func robot(
        screens: [any VisitorScreen], tickets: any TicketService, appointments: any AppointmentBook, seed: UInt64,
        journalPath: String?,
        hasScanner: Bool = false, report: @escaping @Sendable (AgentReport) -> Void
    ) async throws(CommandError) -> Robot {
        let (matcher, model) = try matcher()
        var parts = AgentParts(
            matcher: measures.measured(matcher), tickets: tickets, screens: screens,
            renderer: assembly.models.content.replies)
        parts.appointments = appointments
        parts.hasScanner = hasScanner
        await addEyes(to: &parts)
        let codes = addCodes(of: tickets, to: &parts)
        addDossiers(to: &parts)
        await addVoice(to: &parts)
        if let journalPath { addJournal(journalPath, seed: seed, matcher: model.source, to: &parts) }
        parts.journal = measures.measured(parts.journal, of: metrics)
        let agent = Agent(
            parts: parts, domain: assembly.models.domain, settings: assembly.configuration.agent,
            clock: assembly.clock, seed: seed, makeTicketID: Assembly.makeTicketID,
            report: { [metrics] in
                metrics.note($0)
                report($0)
            })
        return Robot(agent: agent, codes: codes, services: services, closers: closers)
    }

    /// The ticket office: another letan's, or this one's own, which the HTTP API then shows to others.
    mutating func tickets() async throws(CommandError) -> any TicketService {
        let remote = assembly.configuration.ticketService
        let tickets: any TicketService =
            if let remote { try await remoteTickets(remote) } else { try await databaseTickets() }
        await addServer(OfficeServer.Offer(tickets: tickets, isOwn: remote == nil, screen: screen))
        return tickets
    }

    /// The ticket office of another letan. What was asked for and never answered is withdrawn as soon as it is there.
    private mutating func remoteTickets(
        _ remote: TicketServiceConfiguration
    ) async throws(CommandError) -> any TicketService {
        let client = try assembly.tickets(at: remote, journal: try assembly.requestsPath())
        services.append {
            do { try await client.run() } catch { /* It ends when the robot does. */  }
        }
        note("tickets", remote.url)
        measures.watch(client)
        return measures.measured(client)
    }

    /// The web of the office with this robot's screen; a port that cannot be had is told, and the robot goes on without.
    private mutating func addServer(_ offer: OfficeServer.Offer) async {
        guard assembly.configuration.web.isOn else { return note("web", "off") }
        do {
            let server = try await OfficeServer.start(
                offer, of: assembly, measures: measures, log: AccessLog(output: output, clock: assembly.clock))
            services.append { await server.run() }
            closers.append { await server.stop() }
            self.server = server
            await addBoardVoice(of: server, offer.tickets)
            note("web", offer.isOwn ? "\(server.address), the lobby board at \(server.address)/board" : server.address)
        } catch {
            complain(of: "web", "\(error)")
        }
    }

    private mutating func addBoardVoice(of server: OfficeServer, _ tickets: any TicketService) async {
        do throws(PartFailure) {
            let voice = try await BoardVoice(of: assembly, tickets: tickets, server: server, report: output.note)
            guard let voice else { return }
            complaints += voice.complaints.map { "[board] \($0)" }
            services.append { await voice.run() }
        } catch {
            complain(of: "board", error.reason)
        }
    }

    /// The ticket office over the configured database. A database that cannot be used is told now; the robot starts
    /// without, and it may come back.
    mutating func databaseTickets() async throws(CommandError) -> any TicketService {
        let path = try assembly.databasePath()
        let store = SQLiteTicketStore(path: path)
        closers.append { await store.close() }
        do throws(DatabaseFailure) {
            try await store.open()
            note("tickets", path)
        } catch {
            complain(of: "tickets", "\(error)")
        }
        let office = assembly.tickets(store)
        services.append { await office.keepDays() }
        return measures.measured(office)
    }

    /// The appointment book in the same database.
    mutating func databaseAppointments() throws(CommandError) -> any AppointmentBook {
        let book = SQLiteAppointmentBook(path: try assembly.databasePath(), clock: assembly.clock)
        closers.append { await book.close() }
        return book
    }

    /// Notes the state of a part.
    mutating func note(_ part: String, _ state: String) { lines.append((part, state)) }

    private mutating func complain(of part: String, _ reason: String) {
        note(part, "not usable: \(reason)")
        complaints.append("[\(part)] not usable: \(reason)")
    }

    /// The matcher and the model it begins with. A model of other files serves until a new one is trained.
    private mutating func matcher() throws(CommandError) -> (CurrentMatcher, IntentModel) {
        let models = try IntentModels(assembly.installation)
        guard let found = models.found(complain: output.note), !found.isCurrent else {
            let model = try models.current(output)
            note("matcher", "intent model of \(model.intentCount) intents in \(Self.list(model.languages))")
            return (CurrentMatcher(TrainedMatcher(model)), model)
        }
        note("matcher", "intent model of older content; a new one is being trained")
        let matcher = CurrentMatcher(TrainedMatcher(found.model))
        let corpus = try Models.corpus(assembly.installation)
        let training = Retraining(models, corpus: corpus) { [output] result in
            switch result {
            case .success(let better):
                matcher.replace(by: better)
                output.note("[matcher] the new intent model is ready and used")
            case .failure(let error): output.note("[matcher] no new intent model: \(error)")
            }
        }
        closers.append { training.stop() }
        return (matcher, found.model)
    }

    private static func list(_ languages: [Language]) -> String { languages.map(\.rawValue).joined(separator: ", ") }

    /// What reads codes, and knows them over the ticket office's key of the day.
    private mutating func addCodes(
        of tickets: any TicketService, to parts: inout AgentParts
    ) -> OfficeCodeInterpreter {
        let (interpreter, keys) = assembly.codes(of: tickets)
        services.append { await keys.run() }
        for device in assembly.configuration.scanners { note("scanner", "\(device)") }
        parts.codes = CodeParts(
            reader: parts.eyes == nil ? nil : QRCodeReader(),
            scanners: assembly.configuration.scanners.map(DeviceScanner.init), interpreter: interpreter)
        return interpreter
    }

    private mutating func addEyes(to parts: inout AgentParts) async {
        do throws(PartFailure) {
            parts.eyes = try await assembly.eyes(damaged: footageDamaged).map(measures.measured)
            let camera = parts.eyes == nil ? nil : assembly.configuration.camera
            note("camera", camera?.words ?? "none (plug one in, or show recorded footage with --camera FILE)")
        } catch {
            complain(of: "camera", error.reason)
        }
    }

    /// The engine is started now: a worker that is missing is told at once, and the greeting waits for nothing.
    private mutating func addVoice(to parts: inout AgentParts) async {
        do throws(PartFailure) {
            let captions = SpokenCaptions(clock: assembly.clock)
            guard let loudspeaker = try assembly.loudspeaker(telling: captions) else {
                return note("speech", "on the screen only (a sound card, or --audio FILE, makes it heard)")
            }
            let engine = try await assembly.speechEngine(report: output.note)
            closers.append { await engine.shutdown() }
            // Cold, a server would lose the race for the first sentence; what keeps it from loading is told by that race.
            if let server = engine.server { services.append { try? await server.prepare() } }
            complaints += engine.complaints.map { "[speech] \($0)" }
            if let run = loudspeaker.run { services.append(run) }
            if let speech = server?.screenSpeech {
                services.append(SpeechRelay(captions: captions, speech: speech).run)
            }
            parts.voice = (CaptionedSynthesizer(engine.synthesizer, telling: captions), loudspeaker.output)
            note("speech", "\(engine.name), \(loudspeaker.place)")
        } catch {
            complain(of: "speech", error.reason)
        }
    }

    private mutating func addDossiers(to parts: inout AgentParts) {
        do throws(PartFailure) {
            parts.dossiers = try assembly.dossiers()
            note("dossiers", assembly.configuration.dossiers?.place ?? "none (set dossiers.file or dossiers.url)")
        } catch {
            complain(of: "dossiers", error.reason)
        }
    }

    private mutating func addJournal(_ path: String, seed: UInt64, matcher: String, to parts: inout AgentParts) {
        do throws(PartFailure) {
            parts.journal = try assembly.journal(path: path, seed: seed, matcher: matcher)
            note("journal", path)
        } catch {
            complain(of: "journal", error.reason)
        }
    }
}

/// A robot put together: its agent, and what has to be let go of at the end.
struct Robot: Sendable {
    let agent: Agent
    /// What knows codes, for those that are typed.
    let codes: OfficeCodeInterpreter
    private let services: [@Sendable () async -> Void]
    private let closers: [@Sendable () async -> Void]

    init(
        agent: Agent, codes: OfficeCodeInterpreter, services: [@Sendable () async -> Void],
        closers: [@Sendable () async -> Void]
    ) {
        self.agent = agent
        self.codes = codes
        self.services = services
        self.closers = closers
    }

    /// Serves until the agent stops, then lets go of every part.
    func run() async {
        await withDiscardingTaskGroup { group in
            for service in services { group.addTask(operation: service) }
            await agent.run()
            group.cancelAll()
        }
        for close in closers.reversed() { await close() }
    }
}
