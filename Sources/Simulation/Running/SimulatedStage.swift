import Reception
import Ticketing

/// The office and its robots, and what a scenario does to them.
struct SimulatedStage: ScenarioStage {
    let location: SimulatedLocation
    let robots: [SimulatedRobot]
    private let watch: ScenarioWatch

    /// Puts everything in its place; nothing runs yet.
    init(
        _ scenario: Scenario, office: SimulatedOffice, watch: ScenarioWatch,
        customise: @escaping @Sendable (inout AgentParts, SimulatedRobotContext) throws -> Void
    ) {
        let changes = scenario.changes
        let location = SimulatedLocation(scenario, office: changes.applied(to: office.domain, robot: nil).office)
        self.location = location
        self.watch = watch
        robots = scenario.robots.enumerated().map { index, name in
            SimulatedRobot(
                SimulatedRobotContext(name: name, index: index, clock: location.clock),
                plan: RobotPlan(
                    office: office, domain: changes.applied(to: office.domain, robot: index), seed: scenario.seed,
                    customise: customise, watch: watch),
                at: location)
        }
    }

    var clock: ManualClock { location.clock }

    /// Lets the robots live until they are stopped.
    func live(on executor: VirtualExecutor) async throws {
        try await withThrowingTaskGroup { group in
            for robot in robots { group.addTask { try await robot.run(on: executor) } }
            try await group.waitForAll()
        }
    }

    /// Stops the robots as whoever switches them off does.
    func stop() async {
        await withTaskGroup { group in
            for robot in robots { group.addTask { await robot.stop() } }
        }
    }

    func perform(_ happening: Scenario.Happening, on robot: Int) async {
        await perform(Scenario.Step(at: clock.now, robot: robot, happening))
    }

    /// Performs a step of the scenario.
    func perform(_ step: Scenario.Step) async {
        watch.happened(clock.now, step)
        let robot = robots[step.robot]
        switch step.happening {
        case .face(let name, let person): robot.scene.place(name, person)
        case .faceLeaves(let name): robot.scene.remove(name)
        case .says(let text): robot.perform(.text(text, source: .recognized, language: nil))
        case .types(let text): robot.perform(.text(text, source: .typed, language: nil))
        case .means(let match): robot.say(meaning: match)
        case .touches(let choice): robot.perform(.choice(choice))
        case .touchesScreen: robot.perform(.touched)
        case .scansCard(let card): robot.perform(.scanned(.card(holder: card)))
        case .scansTicket(let number): await scan(number, before: robot)
        case .scansDossier(let code): robot.perform(.scanned(.dossier(code: code)))
        case .scansUnknown(let what): robot.scan(unknown: what)
        case .desk(let desk, let deed): await location.perform(deed, at: desk)
        case .line(let line, let availability):
            _ = try? await location.tickets.setLine(line, availability, reason: nil)
        case .breaks(let part, let fault): set(fault, of: part, robot)
        case .mends(let part): set(.none, of: part, robot)
        case .dies(let delay): robot.die(downFor: delay)
        case .clockJumps(let delay): clock.setWallClock(back: .zero - delay)
        }
    }

    private func scan(_ number: TicketNumber, before robot: SimulatedRobot) async {
        // A number of nobody has no QR code to show, and an office that is down cannot say whose it is.
        guard let standing = try? await location.tickets.ticket(number: number) else { return }
        robot.perform(.scanned(.ticket(id: standing.ticket.id)))
    }

    private func set(_ fault: FaultSwitch.Fault, of part: SimulatedPart, _ robot: SimulatedRobot) {
        if part == .screen, fault == .garbage { return }
        if part.belongsToRobot { robot.set(fault, of: part) } else { location.set(fault, of: part) }
    }
}
