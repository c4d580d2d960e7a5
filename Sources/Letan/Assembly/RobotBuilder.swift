import IntentMatching
import Knowledge
import Reception
import SQLite
import SpeechOutput
import Ticketing

/// Puts a robot together part by part, and says of each whether it is there.
struct RobotBuilder {
    let assembly: Assembly
    private var lines: [(part: String, state: String)] = []
    /// What was asked for and cannot be had, a line each.
    private(set) var complaints: [String] = []
    private var closers: [@Sendable () async -> Void] = []

    private let output: Output
    private let footageDamaged: @Sendable (PartFailure) -> Void

    /// Begins with nothing; `output` and `footageDamaged` are told while the robot runs.
    init(assembly: Assembly, output: Output, footageDamaged: @escaping @Sendable (PartFailure) -> Void) {
        self.assembly = assembly
        self.output = output
        self.footageDamaged = footageDamaged
    }

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
            matcher: matcher, tickets: tickets, screens: screens, renderer: assembly.models.content.replies)
        parts.appointments = appointments
        parts.hasScanner = hasScanner
        addEyes(to: &parts)
        addDossiers(to: &parts)
        await addVoice(to: &parts)
        if let journalPath { addJournal(journalPath, seed: seed, matcher: model.source, to: &parts) }
        let agent = Agent(
            parts: parts, domain: assembly.models.domain, settings: assembly.configuration.agent,
            clock: assembly.clock, seed: seed, makeTicketID: Assembly.makeTicketID, report: report)
        return Robot(agent: agent, closers: closers)
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
        return assembly.tickets(store)
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

    private mutating func addEyes(to parts: inout AgentParts) {
        do throws(PartFailure) {
            parts.eyes = try assembly.eyes(damaged: footageDamaged)
            let footage = assembly.configuration.camera?.footage
            note("camera", footage.map { "footage \($0)" } ?? "none (show recorded footage with --camera FILE)")
        } catch {
            complain(of: "camera", error.reason)
        }
    }

    /// The engine is started now: a worker that is missing is told at once, and the greeting waits for nothing.
    private mutating func addVoice(to parts: inout AgentParts) async {
        guard let speech = assembly.configuration.speech else {
            return note("speech", "on the screen only (speak into a file with --audio FILE)")
        }
        do {
            let synthesizer = try assembly.synthesizer()
            closers.append { await synthesizer.shutdown() }
            try await synthesizer.prepare()
            parts.voice = (synthesizer, try assembly.audioFile(speech.file, pace: speech.isPaced ? .paced : .unpaced))
            note("speech", "espeak-ng, into \(speech.file)")
        } catch {
            complain(of: "speech", "\(error)")
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
    private let closers: [@Sendable () async -> Void]

    init(agent: Agent, closers: [@Sendable () async -> Void]) {
        self.agent = agent
        self.closers = closers
    }

    /// Serves until the agent stops, then lets go of every part.
    func run() async {
        await agent.run()
        for close in closers.reversed() { await close() }
    }
}
