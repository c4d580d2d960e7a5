import Journaling
public import Reception
import Synchronization
import Ticketing

/// What a simulation takes from the real office: its rules, words and matcher.
public struct SimulatedOffice: Sendable {
    /// Lines, desks, hours, procedures.
    public let domain: ConversationDomain
    /// The words.
    public let renderer: any ReplyRenderer
    /// What understands the visitors.
    public let matcher: any IntentMatcher
    /// A digest of the domain and words, for the journal.
    public let modelsDigest: String
    /// The name and digest of the matcher, for the journal.
    public let matcherDigest: String
    /// Settings of the agent.
    public let settings: AgentSettings
    /// A digest of the settings, for the journal.
    public let settingsDigest: String

    /// Makes an office.
    public init(
        domain: ConversationDomain, renderer: any ReplyRenderer, matcher: any IntentMatcher, modelsDigest: String,
        matcherDigest: String, settings: AgentSettings, settingsDigest: String
    ) {
        self.domain = domain
        self.renderer = renderer
        self.matcher = matcher
        self.modelsDigest = modelsDigest
        self.matcherDigest = matcherDigest
        self.settings = settings
        self.settingsDigest = settingsDigest
    }
}

/// The real agent with twins at its leaves, on one manual clock.
final class SimulatedRobot: Sendable {
    /// The parts a scenario can break.
    static let breakableParts: [PartName] = [
        .camera, .detector, .speech, .matcher, .tickets, .dossiers, .appointments,
    ]

    let clock: ManualClock
    let scene = SimulatedScene()
    let screen = ScriptedScreen()
    let journal: InMemoryJournal
    let agent: Agent
    private let tickets: EmbeddedTicketService
    private let faults: [PartName: FaultSwitch]

    init(_ scenario: Scenario, in office: SimulatedOffice) throws(PartFailure) {
        clock = ManualClock(start: scenario.day, minute: scenario.minute)
        let camera = SimulatedCamera(clock: clock)
        let detector = SimulatedFaceDetector(scene: scene)
        let synthesizer = SimulatedSynthesizer()
        let matcher = BreakableMatcher(office.matcher)
        let ticketFault = FaultSwitch(part: .tickets)
        let store = InMemoryTicketStore(fault: ticketFault)
        tickets = EmbeddedTicketService(
            office: office.domain.office, store: store, clock: clock,
            // The same run gives the same journal: a key that anybody can guess guards nothing here.
            makeKey: { Array(repeating: 7, count: DayKey.byteCount) })
        let dossiers = InMemoryDossierDirectory(scenario.dossiers)
        let appointments = InMemoryAppointmentBook(clock: clock)
        journal = try InMemoryJournal(Self.header(of: scenario, in: office))
        faults = [
            .camera: camera.fault, .detector: detector.fault, .speech: synthesizer.faults, .matcher: matcher.fault,
            .tickets: ticketFault, .dossiers: dossiers.fault, .appointments: appointments.fault,
        ]
        var parts = AgentParts(matcher: matcher, tickets: tickets, screens: [screen], renderer: office.renderer)
        parts.eyes = (camera, detector)
        parts.voice = (synthesizer, RecordingAudioOutput(clock: clock))
        parts.dossiers = dossiers
        parts.appointments = appointments
        parts.hasScanner = true
        parts.journal = journal
        agent = Agent(
            parts: parts, domain: office.domain, settings: office.settings, clock: clock, seed: scenario.seed,
            makeTicketID: Self.ticketIDs(seed: scenario.seed))
    }

    /// Makes one thing happen.
    func perform(_ happening: Scenario.Happening) async {
        switch happening {
        case .face(let name, let person): scene.place(name, person)
        case .faceLeaves(let name): scene.remove(name)
        case .says(let text): screen.perform(.text(text, source: .recognized, language: nil))
        case .touches(let choice): screen.perform(.choice(choice))
        case .scansCard(let card): screen.perform(.scanned(.card(holder: card)))
        case .scansTicket(let number):
            guard let standing = try? await tickets.ticket(number: number) else { return }
            screen.perform(.scanned(.ticket(id: standing.ticket.id)))
        case .deskCalls(let desk): _ = try? await tickets.callNext(desk: desk)
        case .breaks(let part, let fault): faults[part]?.set(fault)
        case .mends(let part): faults[part]?.set(.none)
        }
    }

    private static func header(of scenario: Scenario, in office: SimulatedOffice) -> JournalHeader {
        JournalHeader(
            seed: scenario.seed, timeZone: office.domain.office.timeZone, configuration: office.settingsDigest,
            models: office.modelsDigest, matcher: office.matcherDigest)
    }

    /// Ids that look random and are the same in every run.
    private static func ticketIDs(seed: UInt64) -> @Sendable () -> TicketID {
        let numbers = SeededNumbers(seed: seed)
        return { TicketID(rawValue: numbers.hexadecimal() + numbers.hexadecimal()) }
    }
}
