import Foundation
import Reception
import Simulation

/// A scenario at human speed, with visitors and faults added from the terminal.
struct LivePlay {
    let scenario: Scenario
    /// The scenario's file.
    let text: String
    let office: SimulatedOffice
    let speed: Double
    let output: Output

    /// Plays until somebody ends it, or until its end when there is nobody to.
    func run() async throws -> ScenarioOutcome {
        let pace = try LivePace(speed: speed, realTime: SystemClock(timeZone: .gmt))
        let printer = LivePrinter(robots: scenario.robots, renderer: office.renderer, write: output.line)
        let session = LiveSession(
            scenario, text: text, tempo: pace,
            save: { path, text in try Data(text.utf8).write(to: URL(filePath: path)) }, tell: printer.print)
        let runner = ScenarioRunner(office: office) { parts, robot in session.watch(&parts, robot) }
        let (lines, typed) = AsyncStream<String>.makeStream()
        let type: @Sendable (String?) -> Void = { line in
            if let line { typed.yield(line) } else { typed.finish() }
            pace.ring()
        }
        let trap = SignalTrap { type("quit") }
        defer { withExtendedLifetime(trap) {} }
        if isatty(STDIN_FILENO) == 1 { output.note("Type what happens; \"help\" lists the words, Ctrl-D ends.") }
        return try await withThrowingTaskGroup { group in
            group.addTask { await Self.pass(StandardInput.lines(), to: type) }
            defer { group.cancelAll() }
            return try await onThread {
                try runner.run(scenario, pace: pace, watch: session.watching) { stage in
                    await session.run(lines, on: stage)
                }
            }
        }
    }

    /// A terminal that is closed ends the scenario; a file that ends leaves it to itself.
    private static func pass(_ lines: AsyncStream<String>, to type: @Sendable (String?) -> Void) async {
        for await line in lines { type(line) }
        type(isatty(STDIN_FILENO) == 1 ? "quit" : nil)
    }

    /// Does `work`, which blocks, on a thread of its own.
    private func onThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { continuation.resume(with: .init(catching: work)) }
            // As much as the main thread has: what runs here is what runs there without a terminal.
            thread.stackSize = 8 << 20
            thread.start()
        }
    }
}
