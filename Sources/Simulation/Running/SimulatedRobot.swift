import Foundation
import Journaling
public import Reception
import Synchronization

/// What is known of a simulated robot when its parts are put together.
public struct SimulatedRobotContext: Sendable {
    /// What the scenario calls it.
    public let name: String
    /// Its place among the scenario's robots.
    public let index: Int
    /// The clock of the simulation.
    public let clock: any ReceptionClock
}

/// The real agent with twins at its leaves. It may be killed and starts again from what its office keeps; scene and faults
/// go on, since they are the world's.
final class SimulatedRobot: Sendable {
    /// One life of the robot's process.
    private struct Life {
        let process: SimulatedProcess
        let agent: Agent
        let screen: HallScreen
        let journal: InMemoryJournal
    }

    private enum LifeEnd {
        case stopped
        case died(downFor: Delay)
    }

    private struct State {
        var lives: [Life] = []
        var reports: [(at: Instant, report: AgentReport)] = []
        var isStopping = false
        /// Ends the time for which it lies dead.
        var awakening: AsyncStream<Never>.Continuation?
    }

    let context: SimulatedRobotContext
    let scene: SimulatedScene
    private let scanner: ScriptedCodeScanner
    /// What visitors see of its screen.
    let glass = LobbyScreen()
    private let plan: RobotPlan
    private let location: SimulatedLocation
    private let faults: [SimulatedPart: FaultSwitch]
    private let meanings = SharedMeanings()
    private let ends: AsyncStream<LifeEnd>
    private let end: AsyncStream<LifeEnd>.Continuation
    private let state = Mutex(State())

    init(_ context: SimulatedRobotContext, plan: RobotPlan, at location: SimulatedLocation) {
        self.context = context
        self.plan = plan
        self.location = location
        scene = SimulatedScene(clock: location.clock)
        var faults: [SimulatedPart: FaultSwitch] = [:]
        for (number, part) in SimulatedPart.allCases.enumerated() where part.belongsToRobot {
            faults[part] = FaultSwitch(
                part: part.name, clock: location.clock, seed: plan.seed &+ UInt64(100 * context.index + number))
        }
        self.faults = faults
        scanner = ScriptedCodeScanner(fault: faults[.scanner] ?? FaultSwitch(part: .scanner))
        (ends, end) = AsyncStream.makeStream()
    }

    /// Everything it did.
    var log: RobotLog {
        state.withLock { state in
            RobotLog(entries: state.lives.flatMap(\.journal.entries), reports: state.reports)
        }
    }

    /// Its journal, as it would be in a file: a session a life.
    var journal: Data { state.withLock { $0.lives.reduce(into: Data()) { $0 += $1.journal.bytes } } }

    // MARK: Lives

    /// Lives, one life after the other, until `stop`.
    func run(on executor: VirtualExecutor) async throws {
        var ends = ends.makeAsyncIterator()
        repeat {
            try begin(on: executor)
            guard case .died(let delay) = await ends.next() else { return }
            await rest(for: delay)
            try Task.checkCancellation()
        } while !state.withLock(\.isStopping)
    }

    /// Ends as a robot does that is switched off.
    func stop() async {
        let life = state.withLock { state in
            state.isStopping = true
            return state.lives.last
        }
        state.withLock { $0.awakening }?.finish()
        // A killed process hears nothing any more.
        if let life, life.process.isAlive { await life.agent.stop() }
    }

    /// Lies dead for `delay`, or until it is to stop.
    private func rest(for delay: Delay) async {
        let (awakened, awakening) = AsyncStream<Never>.makeStream()
        state.withLock { $0.awakening = awakening }
        await withTaskGroup { group in
            group.addTask { try? await self.location.clock.sleep(for: delay) }
            group.addTask { for await _ in awakened {} }
            await group.next()
            group.cancelAll()
        }
    }

    private func begin(on executor: VirtualExecutor) throws {
        let number = state.withLock { $0.lives.count }
        let seed = plan.seed &+ UInt64(context.index) &+ UInt64(1_000 * number)
        let screen = HallScreen(glass: glass)
        let journal = try InMemoryJournal(plan.header(seed: seed), encoding: .whenAsked)
        var parts = parts(screen: screen, journal: journal)
        try plan.customise(&parts, context)
        let agent = Agent(
            parts: parts, domain: plan.domain, settings: plan.office.settings, clock: location.clock, seed: seed,
            makeTicketID: Self.ticketIDs(seed: seed)
        ) { [self] report in note(report) }
        let process = SimulatedProcess(on: executor)
        state.withLock {
            $0.lives.append(Life(process: process, agent: agent, screen: screen, journal: journal))
        }
        // A process of its own: nobody waits for it but through its end, since a killed one never ends.
        Task(executorPreference: process) { [end] in
            await agent.run()
            end.yield(.stopped)
        }
    }

    /// How long the camera shows nothing at most: the robot takes five seconds for a fault.
    private static let rest = Delay.seconds(4)

    private func parts(screen: HallScreen, journal: InMemoryJournal) -> AgentParts {
        let matcher = BreakableMatcher(plan.office.matcher, fault: fault(.matcher))
        var parts = AgentParts(
            matcher: MeaningMatcher(matcher, meanings: meanings),
            tickets: BreakableTicketService(location.tickets, fault: fault(.network)),
            screens: [BreakableScreen(screen, fault: fault(.screen))], renderer: plan.office.renderer)
        let rest = CameraRest(
            scene: scene, presence: plan.office.settings.eyes.presence, interval: Self.rest,
            heeding: [fault(.camera), fault(.detector)])
        let camera = SimulatedCamera(clock: location.clock, rest: rest, fault: fault(.camera))
        let detector = SimulatedFaceDetector(scene: scene, fault: fault(.detector))
        parts.eyes = (
            GarblingCamera(camera, fault: fault(.camera)), GarblingDetector(detector, fault: fault(.detector))
        )
        let voice = SimulatedSynthesizer(hums: false, longestChunk: .seconds(1), faults: fault(.voice))
        parts.voice = (
            GarblingSynthesizer(voice, fault: fault(.voice)),
            RecordingAudioOutput(clock: location.clock, remembering: false, faults: fault(.loudspeaker))
        )
        parts.dossiers = location.dossiers
        parts.appointments = location.appointments
        parts.codes = CodeParts(scanners: [scanner], interpreter: WrittenCodes())
        parts.journal = BreakableJournal(journal, fault: fault(.journal))
        return parts
    }

    private func fault(_ part: SimulatedPart) -> FaultSwitch { faults[part] ?? FaultSwitch(part: part.name) }

    private func note(_ report: AgentReport) {
        let now = location.clock.now
        if case .quiet = report { return }
        state.withLock { $0.reports.append((now, report)) }
        plan.watch.reported(report, context)
    }

    /// Ids that look random and are the same in every run.
    private static func ticketIDs(seed: UInt64) -> @Sendable () -> TicketID {
        let numbers = SeededNumbers(seed: seed)
        return { TicketID(rawValue: numbers.hexadecimal() + numbers.hexadecimal()) }
    }

    // MARK: What happens to it

    /// Lets a visitor do something.
    func perform(_ input: VisitorInput) {
        if case .scanned(let code) = input {
            if let payload = WrittenCodes.payload(of: code) { scanner.scan(payload) }
        } else {
            state.withLock { $0.lives.last }?.screen.perform(input)
        }
    }

    /// Holds a code before the scanner that says nothing to the robot.
    func scan(unknown text: String) {
        if let payload = CodePayload(bytes: Array(text.utf8)) { scanner.scan(payload) }
    }

    /// Lets a visitor say something that is taken for `match`.
    func say(meaning match: IntentMatch) {
        perform(.text(meanings.words(for: match), source: .recognized, language: nil))
    }

    /// Breaks or mends one of its own parts.
    func set(_ fault: FaultSwitch.Fault, of part: SimulatedPart) {
        faults[part]?.set(fault)
        // A camera that rests looks again, and a scanner notices that it is unplugged.
        scene.disturb()
        scanner.disturb()
    }

    /// Kills its process; it starts again after `delay`.
    func die(downFor delay: Delay) {
        guard let life = state.withLock({ $0.lives.last }), life.process.isAlive else { return }
        life.process.kill()
        glass.show(nil)
        end.yield(.died(downFor: delay))
    }
}

/// What all lives of a robot have in common.
struct RobotPlan: Sendable {
    let office: SimulatedOffice
    let domain: ConversationDomain
    let seed: UInt64
    let customise: @Sendable (inout AgentParts, SimulatedRobotContext) throws -> Void
    let watch: ScenarioWatch

    func header(seed: UInt64) -> JournalHeader {
        JournalHeader(
            seed: seed, timeZone: domain.office.timeZone, configuration: office.settingsDigest,
            settings: office.settings.conversation, models: office.modelsDigest, matcher: office.matcherDigest)
    }
}
