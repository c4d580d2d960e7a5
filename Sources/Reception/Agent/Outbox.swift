import Synchronization

/// What the event loop hands to a part without waiting for it: the part may hang, the robot must not.
///
/// Elements are delivered in order by `deliverAll`, as many at a time as there are. While the part takes longer than `patience`
/// over one delivery it is told to have failed; what waited meanwhile is delivered afterwards, or only the newest of it
/// where nothing older matters. Beyond `capacity` the oldest go.
final class Outbox<Element: Sendable>: Sendable {
    private struct State {
        var waiting: [Element] = []
        var reader: CheckedContinuation<[Element]?, Never>?
        var isFinished = false
        /// Whether the present delivery takes too long.
        var isLate = false
    }

    private let part: PartName
    private let capacity: Int
    private let keepsNewestOnly: Bool
    private let drained: @Sendable () -> Void
    private let clock: any ReceptionClock
    private let patience: Delay
    private let health: HealthNote
    private let deliver: @Sendable ([Element]) async throws(PartFailure) -> Void
    private let state = Mutex(State())

    /// Makes an empty outbox for `part`, which works as far as anybody knows; `tell` hears when that changes, `drained`
    /// is called when nothing waits any more. With `keepingNewestOnly` a part that was late gets the newest only.
    init(
        to part: PartName, capacity: Int, clock: any ReceptionClock, patience: Delay,
        keepingNewestOnly: Bool = false, drained: @escaping @Sendable () -> Void = {},
        tell: @escaping @Sendable (PartName, PartHealth) -> Void,
        deliver: @escaping @Sendable ([Element]) async throws(PartFailure) -> Void
    ) {
        self.part = part
        self.capacity = capacity
        self.clock = clock
        self.patience = patience
        keepsNewestOnly = keepingNewestOnly
        self.drained = drained
        self.deliver = deliver
        health = HealthNote(part: part, known: .ready, tell: tell)
    }

    /// Adds elements, to be delivered after those before.
    func put(_ elements: [Element]) {
        let reader = state.withLock { state -> CheckedContinuation<[Element]?, Never>? in
            if state.isFinished { return nil }
            if let reader = state.reader {
                state.reader = nil
                return reader
            }
            state.waiting += elements
            if state.waiting.count > capacity { state.waiting.removeFirst(state.waiting.count - capacity) }
            return nil
        }
        reader?.resume(returning: elements)
    }

    /// Takes nothing more; what waits is still delivered.
    func finish() {
        let reader = state.withLock { state in
            state.isFinished = true
            defer { state.reader = nil }
            return state.reader
        }
        reader?.resume(returning: nil)
    }

    /// Delivers until `finish`, and what waits then.
    func deliverAll() async -> Delivery {
        while let elements = await next() {
            let outcome = await withTaskGroup { group in
                group.addTask { await self.complain() }
                defer { group.cancelAll() }
                return await self.attempt(elements)
            }
            // Only now nobody can complain any more.
            health.note(outcome)
            if state.withLock({ $0.waiting.isEmpty }) { drained() }
        }
        return .complete
    }

    private func attempt(_ elements: [Element]) async -> PartHealth {
        do throws(PartFailure) {
            try await deliver(elements)
            return .ready
        } catch {
            return .failed(reason: error.reason)
        }
    }

    private func complain() async {
        do { try await clock.sleep(for: patience) } catch { return }
        state.withLock { $0.isLate = true }
        health.note(.failed(reason: "the \(part.rawValue) does not answer for \(patience.seconds) s; check its device"))
    }

    private func next() async -> [Element]? {
        await withCheckedContinuation { continuation in
            let (elements, isReady) = state.withLock { state -> ([Element]?, Bool) in
                if state.waiting.isEmpty, !state.isFinished {
                    state.reader = continuation
                    return (nil, false)
                }
                if state.isLate, keepsNewestOnly { state.waiting.removeFirst(max(0, state.waiting.count - 1)) }
                state.isLate = false
                defer { state.waiting.removeAll(keepingCapacity: true) }
                return (state.waiting.isEmpty ? nil : state.waiting, true)
            }
            if isReady { continuation.resume(returning: elements) }
        }
    }
}
