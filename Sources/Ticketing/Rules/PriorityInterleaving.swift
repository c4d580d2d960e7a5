/// How tickets with priority are mixed among the ordinary ones so that nobody starves.
///
/// A priority ticket goes next unless one was among the last `ordinaryBetween` called; else the ordinary ticket that
/// waits longest goes. When only one kind waits, it goes. Both kinds keep their order of arrival. The order is a pure
/// function of the last calls and the queue: a strict order would be another such function.
package struct PriorityInterleaving: Hashable, Sendable {
    /// How many ordinary tickets are called between two with priority, if so many wait.
    package let ordinaryBetween: Int

    /// Makes an order; the default of two is that of the design (`tickets.md`).
    package init(ordinaryBetween: Int = 2) {
        precondition(ordinaryBetween > 0, "with nobody between two priority tickets the ordinary ones starve")
        self.ordinaryBetween = ordinaryBetween
    }

    /// How many ordinary tickets go before the next with priority may; `latest` says of the last calls, the latest
    /// first, whether each had priority, and needs no more than `ordinaryBetween` of them.
    package func ordinaryOwed(latest: [Bool]) -> Int {
        guard let since = latest.prefix(ordinaryBetween).firstIndex(of: true) else { return 0 }
        return ordinaryBetween - since
    }

    /// How many go before a ticket of a queue of `all`, `before` of whom arrived before it, when `owed` ordinary ones go
    /// before the next with priority.
    package func ahead(prioritised: Bool, before: QueueLength, all: QueueLength, owed: Int) -> Int {
        if prioritised {
            return before.prioritised + min(all.ordinary, owed + before.prioritised * ordinaryBetween)
        }
        guard before.ordinary >= owed else { return before.ordinary }
        let turns = (before.ordinary - owed) / ordinaryBetween + 1
        return before.ordinary + min(all.prioritised, turns)
    }
}
