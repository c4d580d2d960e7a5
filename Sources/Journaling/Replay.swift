package import Reception

/// Feeds the events of a journal to a fresh conversation and compares what it decides with what was written.
package struct Replay: Sendable {
    /// The first place where the journal and the replay part.
    package struct Difference: Hashable, Sendable {
        /// The line in the journal.
        package let line: Int
        /// What the journal says; nil when it says nothing there.
        package let recorded: String?
        /// What the conversation decided now; nil when it decided nothing more.
        package let replayed: String?
    }

    /// What came of a replay.
    package struct Outcome: Hashable, Sendable {
        /// How many events were replayed.
        package var events = 0
        /// How many actions agreed.
        package var actions = 0
        /// The first difference, if there is one.
        package var difference: Difference?
    }

    private let codec = JournalCodec()
    private let machine: ConversationMachine

    /// Makes a replay that begins with `machine`, which must not have handled anything.
    package init(machine: ConversationMachine) { self.machine = machine }

    /// Replays `session` up to its end, its cut or the first difference.
    package func run(_ session: JournalSession) throws -> Outcome {
        var machine = machine
        var outcome = Outcome()
        var pending: [ConversationAction] = []
        for line in session.lines {
            switch line.entry.content {
            case .event(let event):
                if let missing = pending.first {
                    outcome.difference = try difference(at: line.number, recorded: nil, replayed: missing)
                    return outcome
                }
                pending = machine.handle(event, at: line.entry.at)
                outcome.events += 1
            case .action(let recorded):
                guard let replayed = pending.first, try codec.text(replayed) == codec.text(recorded) else {
                    outcome.difference = try difference(at: line.number, recorded: recorded, replayed: pending.first)
                    return outcome
                }
                pending.removeFirst()
                outcome.actions += 1
            }
        }
        // Actions that are missing at the very end were not written any more: the process died there.
        return outcome
    }

    private func difference(
        at line: Int, recorded: ConversationAction?, replayed: ConversationAction?
    ) throws -> Difference {
        Difference(line: line, recorded: try recorded.map(codec.text), replayed: try replayed.map(codec.text))
    }
}
