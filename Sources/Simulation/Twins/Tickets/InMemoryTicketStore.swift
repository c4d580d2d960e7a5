package import Threading
package import Reception
import Synchronization
package import Ticketing

/// The twin of the SQLite store: the same promises but for durability, kept in memory.
///
/// With it `EmbeddedTicketService` is the twin of the ticket service. It never suspends but where its switch hangs it,
/// reads no clock and starts no task. A transaction is a step of `fault`; `setFull` takes the room to write away.
package final class InMemoryTicketStore: TicketStore {
    package let changes = ChangeSignal()
    /// Nobody else can write here.
    package let pollingInterval: Delay? = nil

    private struct State {
        let ledger = InMemoryLedger()
        var isFull = false
    }

    private let fault: FaultSwitch
    private let state = Mutex(State())

    /// Makes an empty store that `fault` can break.
    package init(fault: FaultSwitch = FaultSwitch(part: .tickets)) { self.fault = fault }

    /// Says whether the store is full: writing then fails with `.storageFull`, reading goes on.
    package func setFull(_ isFull: Bool) { state.withLock { $0.isFull = isFull } }

    package func transaction<Answer: Sendable>(
        _ access: TicketAccess, _ body: @escaping @Sendable (any TicketLedger) throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        try await takeStep()
        let answer = try state.withLock { state throws(TicketFailure) in
            try state.ledger.transaction(isFull: state.isFull, body)
        }
        if access == .writing { changes.signal() }
        return answer
    }

    /// One step of the switch. A cancelled caller is stopped only where it hangs, as with a real store.
    private func takeStep() async throws(TicketFailure) {
        do {
            if fault.mayWait { try await fault.pass() } else { try fault.check() }
        } catch let failure as PartFailure {
            throw .unavailable(reason: failure.reason)
        } catch {
            throw .unavailable(reason: "the caller gave up while the ticket store hung")
        }
    }
}
