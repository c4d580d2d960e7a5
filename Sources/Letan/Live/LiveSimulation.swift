import Foundation
import Reception
import Simulation

/// `letan simulate --live`: a scenario at human speed, with visitors and faults added from the terminal.
struct LiveSimulation {
    private let invocation: Invocation
    private let scenario: Scenario
    /// The scenario's file.
    private let text: String
    private let speed: Double

    /// Reads what is to be played; nothing runs yet.
    init(_ invocation: Invocation) throws {
        let arguments = invocation.arguments
        guard arguments.operands.count == 1, !arguments.has("--json"), !arguments.has("--list") else {
            throw CommandError.usage("--live plays one scenario: letan simulate FILE --live")
        }
        self.invocation = invocation
        speed = try Self.speed(arguments)
        let file = arguments.operands[0]
        scenario = try ScenarioFiles.read(file, seed: try arguments.int("--seed", in: 0...Int.max).map(UInt64.init))
        text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    }

    /// Plays until somebody ends it, or until its end when there is nobody to.
    func run() async throws -> ExitCode {
        let output = invocation.output
        let office = try SimulatedOffices(invocation).office
        let pace = try LivePace(speed: speed, realTime: SystemClock(timeZone: .gmt))
        let printer = LivePrinter(robots: scenario.robots, renderer: office.renderer, write: output.line)
        let session = LiveSession(
            scenario, text: text, tempo: pace,
            save: { path, text in try Data(text.utf8).write(to: URL(filePath: path)) }, tell: printer.print)
        let runner = ScenarioRunner(office: office) { parts, robot in session.watch(&parts, robot) }
        output.line("\(scenario.name): \(scenario.shows)")
        let outcome = try await play { [scenario] lines in
            try SimulatedOffices.outcome(of: scenario) {
                try runner.run(scenario, pace: pace, watch: session.watching) { stage in
                    await session.run(lines, on: stage)
                }
            }
        } typing: {
            pace.ring()
        }
        if let journal = invocation.arguments.value("--journal") {
            try outcome.journal.write(to: URL(filePath: journal))
        }
        SimulateCommand.verdict(outcome, of: scenario, output)
        return outcome.failures.isEmpty ? .ok : .failed
    }

    private static func speed(_ arguments: Arguments) throws(CommandError) -> Double {
        guard let text = arguments.value("--speed") else { return 1 }
        guard let speed = Double(text), LiveWord.speeds.contains(speed) else {
            let bounds = LiveWord.speeds
            throw .usage("--speed needs a number from \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        return speed
    }

    /// Does `work` on a thread of its own with the lines of standard input; `typing` is called after each has come in.
    private func play(
        _ work: @escaping @Sendable (AsyncStream<String>) throws -> ScenarioOutcome,
        typing: @escaping @Sendable () -> Void
    ) async throws -> ScenarioOutcome {
        let isTerminal = isatty(STDIN_FILENO) == 1
        let (lines, typed) = AsyncStream<String>.makeStream()
        let type: @Sendable (String) -> Void = { line in
            typed.yield(line)
            typing()
        }
        let trap = SignalTrap { type("quit") }
        defer { withExtendedLifetime(trap) {} }
        if StandardInput.isFile {
            // Read before time begins to pass: a busy machine must not make a line late.
            for await line in StandardInput.lines() { typed.yield(line) }
            typed.finish()
            return try await Self.onThread { try work(lines) }
        }
        if isTerminal { invocation.output.note("Type what happens; \"help\" lists the words, Ctrl-D ends.") }
        return try await withThrowingTaskGroup { group in
            group.addTask {
                for await line in StandardInput.lines() { type(line) }
                // A terminal that is closed ends the scenario; a file that ends leaves it to itself.
                if isTerminal { type("quit") }
                typed.finish()
                typing()
            }
            defer { group.cancelAll() }
            return try await Self.onThread { try work(lines) }
        }
    }

    /// Does `work`, which blocks, on a thread of its own.
    private static func onThread<Answer: Sendable>(
        _ work: @escaping @Sendable () throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { continuation.resume(with: Result(catching: work)) }
            // As much as the main thread has: what runs here is what runs there without a terminal.
            thread.stackSize = 8 << 20
            thread.start()
        }
    }
}
