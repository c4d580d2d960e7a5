import Journaling
import Reception
import Simulation
import Synchronization
import TestSupport
import Ticketing

/// A whole robot made of twins, in virtual time: the real agent, conversation and ticket rules in between.
final class Robot: Sendable {
    let clock = ManualClock()
    let scene = SimulatedScene()
    let screen = ScriptedScreen()
    let camera: SimulatedCamera
    let synthesizer = SimulatedSynthesizer()
    let output: RecordingAudioOutput
    let matcher = BreakableMatcher(ScriptedMatcher(Robot.matches))
    let ticketFault = FaultSwitch(part: .tickets)
    let tickets: any TicketService
    let book: InMemoryJournal
    let journal: BreakableJournal
    let agent: Agent
    private let gathered = Gathered<(at: Instant, report: AgentReport)>()

    /// Makes a robot; `configure` may change parts and settings before it lives.
    init(_ configure: (inout AgentParts, inout AgentSettings, ManualClock) -> Void = { _, _, _ in }) throws {
        camera = SimulatedCamera(clock: clock)
        output = RecordingAudioOutput(clock: clock)
        tickets = EmbeddedTicketService(
            office: .twoLines, store: InMemoryTicketStore(fault: ticketFault), clock: clock)
        book = try InMemoryJournal(
            JournalHeader(
                seed: 7, timeZone: "Asia/Ho_Chi_Minh", configuration: "", settings: ConversationSettings(),
                models: "", matcher: ""))
        journal = BreakableJournal(book)
        var parts = AgentParts(matcher: matcher, tickets: tickets, screens: [screen], renderer: KeyRenderer())
        parts.eyes = (camera, SimulatedFaceDetector(scene: scene))
        parts.voice = (synthesizer, output)
        parts.journal = journal
        var settings = AgentSettings()
        configure(&parts, &settings, clock)
        let ticketNumbers = Gathered<Int>()
        agent = Agent(
            parts: parts, domain: .small(), settings: settings, clock: clock, seed: 7,
            makeTicketID: { TicketID(rawValue: "T\(ticketNumbers.add(0))") },
            report: { [clock, gathered] in gathered.add((clock.now, $0)) })
    }

    /// Lets the robot live while `script` plays, then stops it; returns when it has stopped.
    func live(_ script: @escaping @Sendable (Robot) async throws -> Void) throws {
        try VirtualExecutor().run(clock, limit: .start + .seconds(600)) {
            try await withThrowingTaskGroup { group in
                group.addTask { await self.agent.run() }
                try await script(self)
                await self.agent.stop()
                try await group.waitForAll()
            }
        }
    }

    // MARK: What can be done to it

    /// Waits for the second `seconds` of the robot's life.
    func at(_ seconds: Double) async throws { try await clock.sleep(until: .start + .seconds(seconds)) }

    /// Somebody stands before the robot, near and facing.
    func arrive(_ name: String = "visitor") { scene.place(name, SimulatedPerson(distance: 1)) }

    /// Somebody is out of sight.
    func leave(_ name: String = "visitor") { scene.remove(name) }

    /// The visitor says something that the matcher knows by its name in `matches`.
    func say(_ text: String) { screen.perform(.text(text, source: .recognized, language: nil)) }

    // MARK: What it did

    /// What happened and was done, as `12.3 say greet.hello`, without screens and timers.
    var deeds: [String] {
        book.entries.compactMap { entry in
            guard case .action(let action) = entry.content, let words = action.words else { return nil }
            return "\(entry.at.tenths) \(words)"
        }
    }

    /// The events of the journal.
    var events: [ConversationEvent.Kind] {
        book.entries.compactMap { entry in
            guard case .event(let event) = entry.content else { return nil }
            return event.kind
        }
    }

    /// What was reported but for `quiet`, as `0.2 camera ready`.
    var reports: [String] {
        gathered.all.compactMap { at, report in
            switch report {
            case .health(let part, let health): "\(at.tenths) \(part.rawValue) \(health.word)"
            case .alert(let alert, _): "\(at.tenths) alert \(alert.rawValue)"
            case .ticketLeft(let ticket): "\(at.tenths) left \(ticket)"
            case .overloaded: "\(at.tenths) overloaded"
            case .quiet: nil
            }
        }
    }

    /// Whether the robot was quiet at last, and whether it then still watched.
    var lastQuiet: Bool? {
        gathered.all.reversed().lazy.compactMap { _, report in
            if case .quiet(let isWatching) = report { return isWatching }
            return nil
        }.first
    }

    private static let matches: [String: IntentMatch] = [
        "guide": Meaning.guide("certified-copy").match, "yes": Meaning.yes.match, "bye": Meaning.goodbye.match,
        "ticket": Meaning.ticket(line: "certification").match, "staff": Meaning.staff.match,
    ]
}

extension Instant {
    /// Seconds to one decimal.
    fileprivate var tenths: String { "\((seconds * 10).rounded() / 10)" }
}

extension PartHealth {
    fileprivate var word: String {
        switch self {
        case .ready: "ready"
        case .failed: "failed"
        case .absent: "absent"
        case .ended: "ended"
        }
    }
}

extension ConversationAction {
    fileprivate var words: String? {
        switch self {
        case .beginVisit(let visit, let faces): "visit \(visit) of \(faces)"
        case .endVisit(let visit, let reason): "end of visit \(visit): \(reason.rawValue)"
        case .speak(_, let reply, _): "say \(reply.words)"
        case .stopSpeaking: "fall silent"
        case .issueTicket(_, let ticket): "issue \(ticket.line)"
        case .lookUpTicket(_, let number): "look up \(number)"
        case .cancelTicket(let ticket): "give back \(ticket)"
        case .alertOperator(let alert, _): "alert \(alert.rawValue)"
        case .findTicket(_, let ticket): "find \(ticket)"
        case .prioritiseTicket(_, let ticket, let reason): "prioritise \(ticket) as \(reason.rawValue)"
        case .withdrawTicket(_, let ticket): "withdraw \(ticket)"
        case .lookUpDossier(_, let code): "look up dossier \(code)"
        case .bookAppointment(_, let appointment): "book \(appointment.line)"
        case .withdrawAppointment(let id): "withdraw appointment \(id)"
        case .show, .startTimer, .cancelTimer: nil
        }
    }
}
