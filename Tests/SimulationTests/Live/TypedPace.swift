import Reception
import Simulation
import Synchronization

/// A pace that types lines, each at its instant of simulated time, and never waits.
final class TypedPace: VirtualPace, LiveTempo {
    private struct State {
        var lines: [(at: Instant, line: String)]
        var speeds: [Double] = []
        var isPaused = false
        var isOver = false
    }

    /// What is typed; ends after the last line.
    let lines: AsyncStream<String>

    private let typed: AsyncStream<String>.Continuation
    private let state: Mutex<State>

    init(_ lines: [(Double, String)]) {
        (self.lines, typed) = AsyncStream.makeStream()
        state = Mutex(State(lines: lines.map { (.start + .seconds($0.0), $0.1) }))
    }

    var isPaused: Bool { state.withLock { $0.isPaused } }
    /// The speeds that were set.
    var speeds: [Double] { state.withLock { $0.speeds } }

    func setSpeed(_ speed: Double) { state.withLock { $0.speeds.append(speed) } }
    func pause() { state.withLock { $0.isPaused = true } }
    func goOn() { state.withLock { $0.isPaused = false } }

    func wait(from now: Instant, until deadline: Instant?) -> PaceOutcome {
        state.withLock { state in
            guard let next = state.lines.first else {
                guard !state.isOver else { return .reached }
                state.isOver = true
                typed.finish()
                return .interrupted(at: now)
            }
            if !state.isPaused, let deadline, deadline < next.at { return .reached }
            state.lines.removeFirst()
            typed.yield(next.line)
            return .interrupted(at: state.isPaused ? now : next.at)
        }
    }
}
