public import Foundation
public import Reception
import Synchronization
import Ticketing

/// What came of a scenario.
public struct ScenarioOutcome: Sendable {
    /// What was expected and did not happen, or happened too often: a line each, with the place in the file.
    public let failures: [String]
    /// The journals, as they would be in files, a robot each. Made when they are asked for, which takes a while for a day.
    public var journals: [Data] { robots.map(\.journal) }
    /// What the journals say, a robot each.
    public let entries: [[JournalEntry]]
    /// What came of the generated visitors and officials, if there were any.
    public let day: DayResult?
    /// What was said and done, a line each with its time: for people.
    public let transcript: [String]

    /// The first robot's journal.
    public var journal: Data { robots[0].journal }

    let robots: [SimulatedRobot]

    /// What the visitors were taken to mean, in order.
    public var understood: [IntentMatch] {
        entries.joined().compactMap { entry in
            guard case .event(let event) = entry.content, case .understood(_, let match) = event.kind else {
                return nil
            }
            return match
        }
    }
}

/// Plays scenarios: the real agent, conversation, matcher, words, ticket rules and journal; twins at the leaves; virtual
/// time. The same scenario, seed and office give the same journal, byte for byte.
public struct ScenarioRunner: Sendable {
    private let office: SimulatedOffice
    private let customise: @Sendable (inout AgentParts, SimulatedRobotContext) throws -> Void

    /// Makes a runner for `office`.
    ///
    /// `customise` is called each time a robot's process starts, before its agent is made: it may replace parts, wrap them
    /// or add screens. What it finds are the twins behind their faults. Its own parts run in virtual time: they must use no
    /// Dispatch, threads or detached tasks, and no clock but the context's.
    public init(
        office: SimulatedOffice,
        customise: @escaping @Sendable (inout AgentParts, SimulatedRobotContext) throws -> Void = { _, _ in }
    ) {
        self.office = office
        self.customise = customise
    }

    /// Plays `scenario` on the calling thread and compares what was done with what was expected. Throws `ScenarioError`
    /// where the scenario does not fit the office, and `VirtualTimeError` where it does not come to its end.
    public func run(_ scenario: Scenario) throws -> ScenarioOutcome {
        try run(scenario, pace: .asFastAsPossible)
    }

    /// The same at the pace of `pace`. With `alongside` the scenario ends when that does, not at its own end.
    public func run(
        _ scenario: Scenario, pace: any VirtualPace, watch: ScenarioWatch = ScenarioWatch(),
        alongside: (@Sendable (any ScenarioStage) async -> Void)? = nil
    ) throws -> ScenarioOutcome {
        try ScenarioCheck.check(scenario, in: office.domain)
        let stage = SimulatedStage(scenario, office: office, watch: watch, customise: customise)
        let play = Play(scenario: scenario, stage: stage, alongside: alongside)
        let executor = VirtualExecutor()
        let end = alongside == nil ? scenario.until : .start + .seconds(Scenario.longest)
        try executor.run(stage.clock, limit: end + office.settings.stopDeadline + Self.grace, pace: pace) {
            try await play.run(on: executor)
        }
        let logs = stage.robots.map(\.log)
        let judge = DeedJudge(renderer: office.renderer)
        return ScenarioOutcome(
            failures: scenario.expectations.compactMap { expectation in
                expectation.failure(in: logs[expectation.robot], judge, waiting: play.waiting)
            },
            entries: logs.map(\.entries),
            day: play.crowdOutcome.map(
                DayRecorder(scenario: scenario, office: office.domain.office, logs: logs).result),
            transcript: Transcript(scenario, renderer: office.renderer).lines(logs), robots: stage.robots)
    }

    /// How much longer than it should a robot may take to stop.
    private static let grace = Delay.seconds(20)
}

/// One scenario as it plays.
private final class Play: Sendable {
    private let scenario: Scenario
    private let stage: SimulatedStage
    private let alongside: (@Sendable (any ScenarioStage) async -> Void)?
    private let counts = Mutex<[LineCount: Int]>([:])
    private let crowd = Mutex<CrowdOutcome?>(nil)

    private struct LineCount: Hashable {
        let line: LineID
        let at: Instant
    }

    init(
        scenario: Scenario, stage: SimulatedStage, alongside: (@Sendable (any ScenarioStage) async -> Void)?
    ) {
        self.scenario = scenario
        self.stage = stage
        self.alongside = alongside
    }

    /// How many were found waiting in a line at an instant that was asked for.
    func waiting(_ line: LineID, _ at: Instant) -> Int { counts.withLock { $0[LineCount(line: line, at: at)] ?? -1 } }

    /// What came of the crowd, if there was one.
    var crowdOutcome: CrowdOutcome? { crowd.withLock(\.self) }

    func run(on executor: VirtualExecutor) async throws {
        try await withThrowingTaskGroup { group in
            group.addTask { try await self.stage.live(on: executor) }
            group.addTask { await self.stage.location.tickets.keepDays() }
            group.addTask { try await self.script() }
            // The robots, and then the script, end; the ticket office would go on for ever.
            try await group.next()
            try await group.next()
            group.cancelAll()
        }
    }

    private func script() async throws {
        if let alongside {
            await withTaskGroup { group in
                group.addTask { try? await self.playTimeline() }
                await alongside(stage)
                group.cancelAll()
            }
        } else {
            try await withThrowingTaskGroup { group in
                group.addTask { await self.playCrowd() }
                group.addTask { try await self.playTimeline() }
                try await group.waitForAll()
            }
            try await stage.clock.sleep(until: scenario.until)
        }
        await stage.stop()
    }

    private func playCrowd() async {
        guard let plan = scenario.crowd else { return }
        let simulation = CrowdSimulation(
            plan, office: stage.location.office, tickets: stage.location.tickets, robots: stage.robots,
            clock: stage.clock, startMinute: scenario.minute, seed: scenario.seed)
        let outcome = await simulation.run(until: scenario.until)
        crowd.withLock { $0 = outcome }
    }

    private func playTimeline() async throws {
        for (at, entry) in Timeline(scenario).entries {
            try await stage.clock.sleep(until: at)
            switch entry {
            case .step(let step): await stage.perform(step)
            case .count(let line):
                let count = await stage.location.waiting(in: line)
                counts.withLock { $0[LineCount(line: line, at: at)] = count }
            }
        }
    }
}
