public import Reception
import Synchronization

/// Why a simulation could not go on.
public enum VirtualTimeError: Error, Hashable, CustomStringConvertible {
    /// Nothing is ready to run and nobody sleeps: something waits for what will never happen, or for a real thread.
    case stuck(at: Instant)
    /// The simulated time went over its limit.
    case overrun(limit: Instant)

    public var description: String {
        switch self {
        case .stuck(let at): "nothing can happen any more at \(at.seconds) s of simulated time"
        case .overrun(let limit): "the simulation did not end within \(limit.seconds) s of simulated time"
        }
    }
}

/// Runs every task of a simulation on one queue and one thread, in virtual time.
///
/// Time stands still while anything is ready to run; when the queue is empty it jumps to the earliest sleeper of the
/// clock, ties in the order they went to sleep. So equal inputs give equal runs, and a day takes seconds. It holds for
/// what stays on this executor: no Dispatch, threads, `Task.detached` or actors with executors of their own.
public final class VirtualExecutor: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])

    /// Makes an executor with nothing to do.
    public init() {}

    public func enqueue(_ job: consuming ExecutorJob) {
        let unowned = UnownedJob(job)
        jobs.withLock { $0.append(unowned) }
    }

    /// Runs `body` to its end on the calling thread, moving `clock` as needed, to `limit` at the latest.
    public func run<Result: Sendable>(
        _ clock: ManualClock, limit: Instant, _ body: @escaping @Sendable () async throws -> Result
    ) throws -> Result {
        let outcome = Mutex<Swift.Result<Result, any Error>?>(nil)
        // The composition root of a simulation: everything in it descends from this one task.
        let root = Task(executorPreference: self) {
            let result: Swift.Result<Result, any Error>
            do { result = .success(try await body()) } catch { result = .failure(error) }
            outcome.withLock { $0 = result }
        }
        while true {
            runReadyJobs()
            if let result = outcome.withLock({ $0 }) { return try result.get() }
            do throws(VirtualTimeError) {
                try step(clock, limit: limit)
            } catch {
                root.cancel()
                runReadyJobs()
                throw error
            }
        }
    }

    private func step(_ clock: ManualClock, limit: Instant) throws(VirtualTimeError) {
        guard let next = clock.nextDeadline else { throw .stuck(at: clock.now) }
        guard next <= limit else { throw .overrun(limit: limit) }
        clock.advance(to: next)
    }

    private func runReadyJobs() {
        var ready = takeJobs()
        while !ready.isEmpty {
            for job in ready { job.runSynchronously(on: asUnownedTaskExecutor()) }
            ready = takeJobs()
        }
    }

    private func takeJobs() -> [UnownedJob] {
        jobs.withLock { jobs in
            defer { jobs.removeAll() }
            return jobs
        }
    }
}
