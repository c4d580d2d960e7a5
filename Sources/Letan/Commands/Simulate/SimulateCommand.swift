import Foundation
import Reception
import Simulation

/// `letan simulate`: plays scenarios in virtual time.
enum SimulateCommand: Command {
    static let name = "simulate"
    static let operands = "[FILE|FOLDER…]      (all shipped scenarios without)"
    static let summary = "play scenarios on virtual time and check what they expect; plan a whole office day"
    static let options: [Option] = [
        .flag("--list", "what each scenario shows; plays nothing"),
        .flag("--quiet", "only the verdicts, no transcripts"),
        .flag("--json", "one JSON object a scenario"),
        .value("--seed", "N", "another seed than the scenario's"),
        .value("--journal", "FILE", "write the journal of the (one) scenario's (first) robot"),
        .flag("--live", "play one at human speed, with visitors and faults added from the terminal (type help)"),
        .value("--speed", "FACTOR", "so many times as fast as on the wall, with --live"),
        .value("--day", "FILE", "play a scenario with a crowd and sum its day up"),
        .value("--report", "FILE.html", "write the day as a page with pictures"),
        .value("--versus", "FILE", "play this plan, too, and compare the two"),
        .value("--language", "CODE", "the language of the page, vi or en (default: the office's)"),
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        if arguments.has("--day") { return try DaySimulation(invocation).run() }
        if arguments.has("--live") { return try await LiveSimulation(invocation).run() }
        guard !arguments.has("--speed") else {
            throw CommandError.usage("--speed goes with --live: without it time passes as fast as it can")
        }
        for option in ["--report", "--versus", "--language"] where arguments.has(option) {
            throw CommandError.usage("\(option) goes with --day FILE")
        }
        let files = try ScenarioFiles.named(arguments.operands, invocation.installation)
        if arguments.has("--list") { return try list(files, invocation.output) }
        guard files.count == 1 || !arguments.has("--journal") else {
            throw CommandError.usage("--journal takes one scenario at a time")
        }
        let seed = try arguments.int("--seed", in: 0...Int.max).map(UInt64.init)
        let scenarios = try files.map { (file: $0, scenario: try ScenarioFiles.read($0, seed: seed)) }
        let runner = try SimulatedOffices(invocation).runner
        var failed = 0
        for (file, scenario) in scenarios where !(try play(scenario, file, runner, invocation)) { failed += 1 }
        if files.count > 1, !arguments.has("--json") {
            invocation.output.line("\(files.count - failed) of \(files.count) scenarios passed")
        }
        return failed == 0 ? .ok : .failed
    }

    private static func list(_ files: [String], _ output: Output) throws(CommandError) -> ExitCode {
        for file in files {
            let scenario = try ScenarioFiles.read(file, seed: nil)
            output.line("\(URL(filePath: file).lastPathComponent): \(scenario.name)")
            output.line("    \(scenario.shows)")
        }
        return .ok
    }

    /// Plays one scenario; whether everything happened that it expects.
    private static func play(
        _ scenario: Scenario, _ file: String, _ runner: ScenarioRunner, _ invocation: Invocation
    ) throws -> Bool {
        let outcome = try SimulatedOffices.outcome(of: scenario, runner)
        if let journal = invocation.arguments.value("--journal") {
            try outcome.journal.write(to: URL(filePath: journal))
        }
        show(outcome, of: scenario, file, invocation)
        return outcome.failures.isEmpty
    }

    private struct Verdict: Encodable {
        let file: String
        let name: String
        let passed: Bool
        let failures: [String]
    }

    private static func show(
        _ outcome: ScenarioOutcome, of scenario: Scenario, _ file: String, _ invocation: Invocation
    ) {
        let output = invocation.output
        if invocation.arguments.has("--json") {
            return output.json(
                Verdict(
                    file: file, name: scenario.name, passed: outcome.failures.isEmpty, failures: outcome.failures))
        }
        if !invocation.arguments.has("--quiet") {
            output.line("\(scenario.name): \(scenario.shows)")
            for line in outcome.transcript { output.line(line) }
        }
        verdict(outcome, of: scenario, output)
    }

    /// Tells what was expected and did not happen, or that everything did.
    static func verdict(_ outcome: ScenarioOutcome, of scenario: Scenario, _ output: Output) {
        for failure in outcome.failures { output.line(failure) }
        let count = scenario.expectations.count
        output.line(
            outcome.failures.isEmpty
                ? "ok: \(scenario.name) (\(count) expectations)"
                : "FAILED: \(scenario.name) (\(outcome.failures.count) of \(count) expectations)")
    }
}
