import Reception
import Threading

/// Reads the events of a store one by one and waits where there are no more.
///
/// The events come from the store alone, so none is missed or out of order whoever wrote it; the signal of the store and,
/// where others may write, the clock only say when to look again. For one consumer.
actor TicketEventReader {
    /// How many events are fetched at once; a reader that has far to catch up does not hold the store for long.
    private static let batch = 256

    private let store: any TicketStore
    private let clock: any ReceptionClock
    private var last: Int64
    private var fetched: ArraySlice<OfficeEvent> = []

    init(store: any TicketStore, clock: any ReceptionClock, after sequence: Int64) {
        self.store = store
        self.clock = clock
        last = sequence
    }

    /// The next event; nil when the task is cancelled.
    func next() async throws -> OfficeEvent? {
        while fetched.isEmpty {
            let seen = store.changes.generation
            do {
                fetched = try await fetch()
                if fetched.isEmpty { try await waitForChange(past: seen) }
            } catch {
                if Task.isCancelled { return nil }
                throw error
            }
        }
        let event = fetched.removeFirst()
        last = event.sequence
        return event
    }

    private func fetch() async throws(TicketFailure) -> ArraySlice<OfficeEvent> {
        let last = last
        let wallTime = clock.wallTime
        let events = try await store.transaction(.reading) { ledger throws(TicketFailure) in
            if let gap = try Self.gap(after: last, in: ledger, at: wallTime) { return [gap] }
            return try ledger.events(after: last, limit: Self.batch)
        }
        return events[...]
    }

    /// One event that says so, where those after `sequence` are not kept: they were dropped, or belong to another store.
    private static func gap(
        after sequence: Int64, in ledger: any TicketLedger, at time: WallTime
    ) throws(TicketFailure) -> OfficeEvent? {
        let newest = try ledger.lastSequence()
        let before = (try ledger.firstSequence() ?? newest + 1) - 1
        guard sequence < before || sequence > newest else { return nil }
        let resumed = sequence > newest ? newest : before
        return OfficeEvent(sequence: resumed, at: time.utcMilliseconds, change: .missed)
    }

    private func waitForChange(past seen: Int) async throws {
        let changes = store.changes
        guard let interval = store.pollingInterval else { return try await changes.wait(past: seen) }
        let clock = clock
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await changes.wait(past: seen) }
            group.addTask { try await clock.sleep(for: interval) }
            try await group.next()
            group.cancelAll()
        }
    }
}
