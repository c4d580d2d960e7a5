import Reception
import Simulation
import Synchronization

/// A robot in a lobby: the real agent with twins at its leaves.
final class CrowdRobot: LobbyRobot {
    /// What the visitors of the tests say, and what it means.
    static let sentences: [String: IntentMatch] = [
        "cho tôi lấy số": match(.takeTicket), "lấy số ở đây": match(.takeTicket, line: "line"),
        "a ticket please": match(.takeTicket, line: "line", language: .english),
        "mấy giờ mở cửa": match(.officeHours), "tạm biệt": match(.goodbye),
        "goodbye": match(.goodbye, language: .english),
    ]

    let agent: Agent
    private let scene = SimulatedScene()
    private let display = Display()

    init(_ day: CrowdDay, name: String, matcher: any IntentMatcher = ScriptedMatcher(sentences)) {
        let domain = ConversationDomain(
            office: day.office, procedures: [], languages: [.vietnamese, .english])
        var parts = AgentParts(
            matcher: matcher, tickets: day.tickets, screens: [display], renderer: KeyRenderer())
        parts.eyes = (SimulatedCamera(clock: day.clock), SimulatedFaceDetector(scene: scene))
        parts.voice = (SimulatedSynthesizer(), RecordingAudioOutput(clock: day.clock))
        parts.hasScanner = true
        let count = Mutex(0)
        agent = Agent(parts: parts, domain: domain, clock: day.clock, seed: 1) {
            TicketID(rawValue: "\(name)-\(count.withLock { count in count += 1; return count })")
        }
    }

    var screen: ScreenState? { display.shown.shown }
    func screens() -> AsyncStream<ScreenState?> { display.shown.screens() }
    func place(_ name: String, _ person: SimulatedPerson) { scene.place(name, person) }
    func remove(_ name: String) { scene.remove(name) }
    func perform(_ input: VisitorInput) { display.visitor.yield(input) }

    private static func match(
        _ intent: IntentName, line: LineID? = nil, language: Language = .vietnamese
    ) -> IntentMatch {
        let slots = line.map { [Slot(name: .line, value: $0.rawValue)] } ?? []
        return IntentMatch(
            decision: .accept, best: IntentCandidate(intent: intent, probability: 1, slots: slots), language: language)
    }
}

/// A robot that is on and takes no notice of anybody.
final class AbsentRobot: LobbyRobot {
    let display = LobbyScreen()

    init(isOn: Bool = true) { if isOn { display.show(ScreenState(mood: .asleep, language: .vietnamese)) } }

    var screen: ScreenState? { display.shown }
    func screens() -> AsyncStream<ScreenState?> { display.screens() }
    func place(_ name: String, _ person: SimulatedPerson) {}
    func remove(_ name: String) {}
    func perform(_ input: VisitorInput) {}
}

private struct Display: VisitorScreen {
    let shown = LobbyScreen()
    let inputs: AsyncStream<VisitorInput>
    let visitor: AsyncStream<VisitorInput>.Continuation

    init() { (inputs, visitor) = AsyncStream.makeStream() }

    func show(_ view: ScreenView) async { shown.show(view.state) }
}
