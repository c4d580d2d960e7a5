import Synchronization

/// A process of a simulation: its tasks run on the simulation's executor until it is killed. Then nothing of it runs any
/// more, not even to clean up, as after `kill -9`; what it was about to do is not done.
///
/// The memory of a killed process is not given back: its tasks wait for ever.
final class SimulatedProcess: TaskExecutor {
    private let executor: VirtualExecutor
    private let life = Mutex(true)

    /// Makes a living process.
    init(on executor: VirtualExecutor) { self.executor = executor }

    /// Whether it has not been killed.
    var isAlive: Bool { life.withLock(\.self) }

    /// Ends it at once.
    func kill() { life.withLock { $0 = false } }

    func enqueue(_ job: consuming ExecutorJob) {
        if isAlive { executor.enqueue(job, of: self) }
    }
}
