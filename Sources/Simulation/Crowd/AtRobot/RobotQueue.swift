import Reception
import Synchronization

/// The queue before the robots: who came first goes to the first robot that is free.
///
/// A robot is free when it is on, its last visit has ended, nobody stands before it and whoever stood there has been gone
/// for a moment: a camera would take the next one for the same.
final class RobotQueue: Sendable {
    /// Who is out of sight so long is gone: two seconds until a face has left and three in which it may come back
    /// (rule 1), and one for the way.
    static let pause = Delay.seconds(6)

    private struct Waiter {
        let number: Int
        let avoided: Int?
        let continuation: CheckedContinuation<Int?, Never>
    }

    private struct State {
        /// Who stands before which robot, or has just left it.
        var isTaken: [Bool]
        var nextNumber = 0
        var waiters: [Waiter] = []
    }

    let robots: [any LobbyRobot]
    private let clock: any ReceptionClock
    private let state: Mutex<State>
    private let left = AsyncStream<Int>.makeStream()

    /// Makes a queue before `robots`.
    init(_ robots: [any LobbyRobot], clock: any ReceptionClock) {
        self.robots = robots
        self.clock = clock
        state = Mutex(State(isTaken: Array(repeating: false, count: robots.count)))
    }

    /// Watches the robots until the task is cancelled: nobody is let to one before.
    func run() async {
        await withDiscardingTaskGroup { group in
            for robot in robots {
                group.addTask { for await _ in robot.screens() { self.letIn() } }
            }
            for await robot in left.stream {
                group.addTask {
                    guard (try? await self.clock.sleep(for: Self.pause)) != nil else { return }
                    self.state.withLock { $0.isTaken[robot] = false }
                    self.letIn()
                }
            }
        }
    }

    /// Waits for a free robot, other than `avoided` where there are others; nil when the task is cancelled before.
    func robot(otherThan avoided: Int?) async -> Int? {
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waiter = Waiter(
                    number: number, avoided: robots.count > 1 ? avoided : nil, continuation: continuation)
                let isCancelled = state.withLock { state in
                    // Inside the lock: a cancellation that found no waiter has set the flag before.
                    if Task.isCancelled { return true }
                    state.waiters.append(waiter)
                    return false
                }
                if isCancelled { continuation.resume(returning: nil) } else { letIn() }
            }
        } onCancel: {
            leave(number)
        }
    }

    /// Whoever stood before `robot` has turned away.
    func release(_ robot: Int) { left.continuation.yield(robot) }

    private func leave(_ number: Int) {
        let waiter = state.withLock { state in
            state.waiters.firstIndex { $0.number == number }.map { state.waiters.remove(at: $0) }
        }
        waiter?.continuation.resume(returning: nil)
    }

    /// Lets those who wait go to the free robots, the first first.
    private func letIn() {
        let isAsleep = robots.map(\.isAsleep)
        let called = state.withLock { state in
            var called: [(CheckedContinuation<Int?, Never>, Int)] = []
            state.waiters.removeAll { waiter in
                let free = isAsleep.indices.first {
                    isAsleep[$0] && !state.isTaken[$0] && $0 != waiter.avoided
                }
                guard let free else { return false }
                state.isTaken[free] = true
                called.append((waiter.continuation, free))
                return true
            }
            return called
        }
        for (continuation, robot) in called { continuation.resume(returning: robot) }
    }
}
