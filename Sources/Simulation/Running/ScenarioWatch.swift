public import Reception

/// Who looks on while a scenario plays. Called on the simulation's own thread; must not block it for long.
public struct ScenarioWatch: Sendable {
    /// A step was performed.
    public var happened: @Sendable (Instant, Scenario.Step) -> Void = { _, _ in }
    /// A robot told something to whoever runs it.
    public var reported: @Sendable (AgentReport, SimulatedRobotContext) -> Void = { _, _ in }

    /// Nobody looks on.
    public init() {}
}

/// What can be done to a scenario while it plays, beside its own steps. To be used by tasks of the simulation only.
public protocol ScenarioStage: Sendable {
    /// The clock of the simulation.
    var clock: ManualClock { get }
    /// Makes something happen now, to the robot at this place in the scenario's list.
    func perform(_ happening: Scenario.Happening, on robot: Int) async
}
