import Synchronization

/// Follows several jobs that run at once: how far they are together, and whether they should go on.
final class TrainingMonitor: Sendable {
    private let done: Mutex<[Double]>
    private let report: @Sendable (Double) -> Bool

    /// Follows `jobs` jobs of about the same length; `report` hears the share that is done, 0...1, and says whether to go on.
    init(jobs: Int, report: @escaping @Sendable (Double) -> Bool) {
        done = Mutex(Array(repeating: 0, count: jobs))
        self.report = report
    }

    /// Notes that `share` of `job` is done; false when it should stop.
    func note(_ share: Double, of job: Int) -> Bool {
        done.withLock { done in
            done[job] = share
            return report(done.reduce(0, +) / Double(done.count))
        }
    }
}
