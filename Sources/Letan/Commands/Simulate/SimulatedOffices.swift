import Knowledge
import Reception
import Simulation

/// The office of this installation, for simulations.
struct SimulatedOffices {
    /// Its words.
    let content: Content
    /// The office.
    let office: SimulatedOffice

    /// Loads the office's content and matcher.
    init(_ invocation: Invocation) throws {
        let models = try Models.load(invocation.installation)
        content = models.content
        office = try models.simulated(
            invocation.installation, try invocation.configuration(), output: invocation.output)
    }

    /// What plays scenarios in it.
    var runner: ScenarioRunner { ScenarioRunner(office: office) }

    /// Plays `scenario`; one that does not fit the office is a mistake in a file, not a failure of the program.
    static func outcome(of scenario: Scenario, _ runner: ScenarioRunner) throws -> ScenarioOutcome {
        try outcome(of: scenario) { try runner.run(scenario) }
    }

    /// The same where `play` plays it.
    static func outcome(of scenario: Scenario, _ play: () throws -> ScenarioOutcome) throws -> ScenarioOutcome {
        do { return try play() } catch let error as ScenarioError {
            throw CommandError.configuration(error.description)
        } catch let error as VirtualTimeError {
            throw CommandError.failed("\(scenario.name): \(error)")
        }
    }
}
