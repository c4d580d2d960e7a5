import Reception
import Synchronization

/// One run of a robot from a terminal: reports what its parts do, stops it on a signal, at the end of input or when it is
/// done.
final class RobotSession: Sendable {
    private let output: Output
    private let isDone: @Sendable () -> Bool
    private let stopping: AsyncStream<Void>
    private let stop: AsyncStream<Void>.Continuation
    private let damage = Mutex(false)
    private let health = Mutex(HealthWords())

    /// Makes a session that ends by itself once the robot is quiet, watches no more and `isDone`.
    init(output: Output, isDone: @escaping @Sendable () -> Bool = { false }) {
        self.output = output
        self.isDone = isDone
        (stopping, stop) = AsyncStream.makeStream()
    }

    /// Takes the agent's reports.
    var report: @Sendable (AgentReport) -> Void {
        { [self] report in
            switch report {
            case .quiet(let isWatching): if !isWatching, isDone() { requestStop() }
            case .alert(let alert, let visit): output.note("[visit \(visit)] an official is wanted: \(alert.rawValue)")
            case .overloaded: output.note("[agent] more comes in than can be dealt with; input has to wait")
            case .ticketLeft(let ticket): output.note("[tickets] the unused ticket \(ticket) could not be given back")
            case .health(let part, let health):
                if let words = self.health.withLock({ $0.words(of: part, health) }) {
                    output.note("[\(part.rawValue)] \(words)")
                }
            }
        }
    }

    /// Tells that recorded footage cannot be shown, or not to its end.
    var footageIsDamaged: @Sendable (PartFailure) -> Void {
        { [self] failure in
            damage.withLock { $0 = true }
            output.note("[\(failure.part.rawValue)] failed: \(failure.reason)")
        }
    }

    /// Whether footage turned out to be damaged.
    var sawDamage: Bool { damage.withLock { $0 } }

    /// Makes the robot stop, gracefully.
    func requestStop() { stop.yield() }

    /// Runs `robot` to its end; `lines` are what somebody types.
    func run(
        _ robot: Robot, lines: AsyncStream<String>?, type: @escaping @Sendable (String) async -> Void,
        inputEnded: @escaping @Sendable () -> Void = {}
    ) async {
        let trap = SignalTrap { [self] in
            output.note("stopping: the sentence is ended first; again to stop at once")
            requestStop()
        }
        await withDiscardingTaskGroup { group in
            group.addTask { for await _ in self.stopping { await robot.agent.stop() } }
            if let lines {
                group.addTask {
                    for await line in lines { await type(line) }
                    inputEnded()
                }
            }
            await robot.run()
            group.cancelAll()
        }
        withExtendedLifetime(trap) {}
    }
}
