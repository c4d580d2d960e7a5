public import Reception
import Synchronization

/// Runs every task of a simulation on one queue and one thread, in virtual time.
///
/// Time stands still while anything is ready to run; when the queue is empty it jumps to the earliest sleeper of the
/// clock, ties in the order they went to sleep. So equal inputs give equal runs, and a day takes seconds. It holds for
/// what stays on this executor: no Dispatch, threads, `Task.detached` or actors with executors of their own.
public final class VirtualExecutor: TaskExecutor {
    /// The most jobs of a run, if it is not told otherwise: many times those of a month of a busy office.
    public static let mostJobs = 1_000_000_000
    /// The most jobs at one instant, if it is not told otherwise: many times those of a crowd that comes all at once.
    public static let mostJobsAtOnce = 1_000_000

    private let jobs = Mutex<[QueuedJob]>([])

    /// Makes an executor with nothing to do.
    public init() {}

    public func enqueue(_ job: consuming ExecutorJob) {
        let queued = QueuedJob(job: UnownedJob(job), process: nil)
        jobs.withLock { $0.append(queued) }
    }

    /// Queues a job of `process`, which does not run any more if the process is killed before its turn.
    func enqueue(_ job: consuming ExecutorJob, of process: SimulatedProcess) {
        let queued = QueuedJob(job: UnownedJob(job), process: process)
        jobs.withLock { $0.append(queued) }
    }

    /// Runs `body` to its end on the calling thread, moving `clock` as needed, to `limit` at the latest.
    ///
    /// `pace` is asked before time moves. More than `mostJobs` jobs in all, or `mostJobsAtOnce` while time stands still,
    /// are an error; only a job that never suspends cannot be stopped. After a `VirtualTimeError` `body` is cancelled and
    /// gets once more as many jobs as may run at one instant, to end with.
    public func run<Result: Sendable>(
        _ clock: ManualClock, limit: Instant, mostJobs: Int = mostJobs, mostJobsAtOnce: Int = mostJobsAtOnce,
        pace: any VirtualPace = .asFastAsPossible, _ body: @escaping @Sendable () async throws -> Result
    ) throws -> Result {
        let outcome = Mutex<Swift.Result<Result, any Error>?>(nil)
        // The composition root of a simulation: everything in it descends from this one task.
        let root = Task(executorPreference: self) {
            let result: Swift.Result<Result, any Error>
            do { result = .success(try await body()) } catch { result = .failure(error) }
            outcome.withLock { $0 = result }
        }
        var turns = JobTurns(most: mostJobs, mostAtOnce: mostJobsAtOnce)
        while true {
            do throws(VirtualTimeError) {
                try runReadyJobs(&turns, at: clock)
                if outcome.withLock({ $0 == nil }) { try step(clock, limit: limit, pace: pace) }
            } catch {
                root.cancel()
                turns = JobTurns(most: mostJobsAtOnce, mostAtOnce: mostJobsAtOnce)
                try? runReadyJobs(&turns, at: clock)
                throw error
            }
            if let result = outcome.withLock({ $0 }) { return try result.get() }
        }
    }

    private func step(_ clock: ManualClock, limit: Instant, pace: any VirtualPace) throws(VirtualTimeError) {
        let (now, next) = (clock.now, clock.nextDeadline)
        switch pace.wait(from: now, until: next.map { min($0, limit) }) {
        case .reached:
            guard let next else { throw .stuck(at: now) }
            guard next <= limit else { throw .overrun(limit: limit) }
            clock.advance(to: next)
        case .interrupted(let instant):
            guard instant <= limit else { throw .overrun(limit: limit) }
            clock.advance(to: next.map { min($0, instant) } ?? instant)
        }
    }

    /// Runs what is ready, and what that makes ready, until nothing is.
    private func runReadyJobs(_ turns: inout JobTurns, at clock: ManualClock) throws(VirtualTimeError) {
        let executor = asUnownedTaskExecutor()
        turns.countAtOnce = 0
        jobs.withLock { swap(&$0, &turns.batch) }
        while !turns.batch.isEmpty {
            for queued in turns.batch { queued.run(on: executor) }
            guard turns.noteBatch() else { throw .runaway(at: clock.now, jobs: turns.count) }
            jobs.withLock { swap(&$0, &turns.batch) }
        }
    }
}

/// A job and the process it belongs to, if it is one that can be killed.
private struct QueuedJob {
    let job: UnownedJob
    let process: SimulatedProcess?

    func run(on executor: UnownedTaskExecutor) {
        guard let process else { return job.runSynchronously(on: executor) }
        if process.isAlive { job.runSynchronously(on: process.asUnownedTaskExecutor()) }
    }
}

/// The jobs that run now, and how many ran.
private struct JobTurns {
    let most: Int
    let mostAtOnce: Int
    /// How many ran.
    private(set) var count = 0
    /// How many ran at this instant.
    var countAtOnce = 0
    /// Taken from the queue; the two arrays change places and are never given up.
    var batch: [QueuedJob] = []

    init(most: Int, mostAtOnce: Int) {
        self.most = most
        self.mostAtOnce = mostAtOnce
        batch.reserveCapacity(64)
    }

    /// Notes that the batch has run; false when that was too much.
    mutating func noteBatch() -> Bool {
        count += batch.count
        countAtOnce += batch.count
        batch.removeAll(keepingCapacity: true)
        return count <= most && countAtOnce <= mostAtOnce
    }
}
