import Foundation
import Reception
import Simulation

/// `letan simulate`: plays scenarios in virtual time.
enum SimulateCommand: Command {
    static let name = "simulate"
    static let operands = "FILE…"
    static let summary = "play scenarios on virtual time and check what they expect"
    static let options: [Option] = [
        .flag("--quiet", "only the verdicts, no transcripts"),
        .flag("--json", "one JSON object a scenario"),
        .value("--journal", "FILE", "write the journal of the (one) scenario"),
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let files = invocation.arguments.operands
        guard !files.isEmpty else { throw CommandError.usage("which scenario? letan simulate FILE…") }
        guard files.count == 1 || !invocation.arguments.has("--journal") else {
            throw CommandError.usage("--journal takes one scenario at a time")
        }
        let runner = ScenarioRunner(
            office: try Models.simulated(
                invocation.installation, try invocation.configuration(), output: invocation.output))
        var failed = 0
        for file in files {
            let scenario: Scenario
            do throws(ScenarioError) { scenario = try Scenario(contentsOf: file) } catch {
                throw CommandError.configuration(error.description)
            }
            let outcome = try runner.run(scenario)
            if let journal = invocation.arguments.value("--journal") {
                try outcome.journal.write(to: URL(filePath: journal))
            }
            show(outcome, of: scenario, file, invocation)
            if !outcome.failures.isEmpty { failed += 1 }
        }
        return failed == 0 ? .ok : .failed
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
        for failure in outcome.failures { output.line(failure) }
        let count = scenario.expectations.count
        output.line(
            outcome.failures.isEmpty
                ? "ok: \(scenario.name) (\(count) expectations)"
                : "FAILED: \(scenario.name) (\(outcome.failures.count) of \(count) expectations)")
    }
}
