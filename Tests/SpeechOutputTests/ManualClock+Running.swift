import Simulation

extension ManualClock {
    /// Moves time to the next deadline whenever somebody sleeps, until `work` is done.
    func running<Result: Sendable>(until work: @Sendable () async -> Result) async -> Result {
        let mover = Task {
            while !Task.isCancelled {
                _ = advanceToNextDeadline()
                await Task.yield()
            }
        }
        defer { mover.cancel() }
        return await work()
    }
}
