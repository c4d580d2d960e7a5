/// Lets so many at a time in: programs that are started all at once starve each other on a small machine.
package actor Gate {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// A gate for `limit` at a time.
    package init(limit: Int) { free = limit }

    /// Does `work` when there is room. `work` must not pass the same gate.
    package func pass<Result: Sendable>(_ work: @Sendable () async throws -> Result) async rethrows -> Result {
        if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
        defer { if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() } }
        return try await work()
    }
}
