import Reception

extension ReceptionClock {
    /// What `wait` gives until `deadline`; nil after it, and when the task is cancelled. `wait` must end with nil when it is
    /// cancelled; what it gives at the last moment is not lost.
    func until<Value: Sendable>(
        _ deadline: Instant, _ wait: @escaping @Sendable () async -> Value?
    ) async -> Value? {
        await withTaskGroup(of: Value?.self) { group in
            group.addTask { await wait() }
            group.addTask {
                try? await sleep(until: deadline)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            let second = await group.next() ?? nil
            return first ?? second
        }
    }
}
