import Reception

/// What `work` comes to, or `late` when that takes longer than `limit`; `work` is cancelled then and ends soon.
func within<Value: Sendable>(
    _ limit: Delay, of clock: any ReceptionClock, otherwise late: TicketClientFailure,
    _ work: @escaping @Sendable () async -> Result<Value, TicketClientFailure>
) async -> Result<Value, TicketClientFailure> {
    await withTaskGroup(of: Result<Value, TicketClientFailure>?.self) { group in
        group.addTask { await work() }
        group.addTask {
            do { try await clock.sleep(for: limit) } catch { return nil }
            return .failure(late)
        }
        defer { group.cancelAll() }
        // When the caller gives up the clock may be the first to notice; the work then knows what that means.
        for await result in group { if let result { return result } }
        return .failure(late)
    }
}
