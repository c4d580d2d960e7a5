package import Reception

/// Whose turn it is, as a pure function of the last calls and the queue.
extension CallingOrder {
    /// How many of the last calls have to be known.
    package var memory: Int {
        switch self {
        case .interleaved(let ordinaryBetween): ordinaryBetween
        case .strict: 0
        }
    }

    /// How many ordinary tickets go before the next with priority may; `latest` says of the last calls, the latest
    /// first, whether each had priority, and needs no more than `memory` of them.
    package func ordinaryOwed(latest: [Bool]) -> Int {
        guard let since = latest.prefix(memory).firstIndex(of: true) else { return 0 }
        return memory - since
    }

    /// How many go before a ticket of a queue of `all`, `before` of whom arrived before it, when `owed` ordinary ones go
    /// before the next with priority.
    package func ahead(prioritised: Bool, before: QueueLength, all: QueueLength, owed: Int) -> Int {
        switch self {
        case .strict:
            return prioritised ? before.prioritised : before.ordinary + all.prioritised
        case .interleaved(let between) where prioritised:
            return before.prioritised + min(all.ordinary, owed + before.prioritised * between)
        case .interleaved(let between):
            guard before.ordinary >= owed else { return before.ordinary }
            return before.ordinary + min(all.prioritised, (before.ordinary - owed) / between + 1)
        }
    }
}
