import Reception
import Synchronization

/// Which token a ticket was issued with, as far as this process remembers.
final class IssuedTickets: Sendable {
    private struct State {
        var owners: [TicketID: TokenID] = [:]
        var order: [TicketID] = []
    }

    private let capacity: Int
    private let state = Mutex(State())

    /// Remembers at least the latest `capacity` tickets, and at most twice as many. The default is far more than an
    /// office issues in a day.
    init(capacity: Int = 20_000) { self.capacity = capacity }

    /// Whose ticket it is; nil when that is not known.
    func owner(of id: TicketID) -> TokenID? { state.withLock { $0.owners[id] } }

    /// Remembers that `id` was issued with `token`; whoever was first stays its owner.
    func note(_ id: TicketID, by token: TokenID) {
        state.withLock { state in
            guard state.owners[id] == nil else { return }
            state.owners[id] = token
            state.order.append(id)
            guard state.order.count >= 2 * capacity else { return }
            for old in state.order.prefix(capacity) { state.owners[old] = nil }
            state.order.removeFirst(capacity)
        }
    }
}
