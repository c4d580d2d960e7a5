package import Reception

/// Feeds the events of a journal to a fresh conversation and compares what it decides with what was written.
package struct Replay: Sendable {
    /// The first place where the journal and the replay part.
    package struct Difference: Hashable, Sendable {
        /// The line in the journal.
        package let line: Int
        /// What the journal says, as it stands there; nil when it says nothing there.
        package let recorded: String?
        /// What the conversation decided now, in the same form; nil when it decided nothing more.
        package let replayed: String?

        /// Makes a difference.
        package init(line: Int, recorded: String?, replayed: String?) {
            self.line = line
            self.recorded = recorded
            self.replayed = replayed
        }
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

    private let machine: ConversationMachine

    /// Makes a replay that begins with `machine`, which must not have handled anything.
    package init(machine: ConversationMachine) { self.machine = machine }

    /// Replays `session` up to its end, its cut or the first difference.
    package func run(_ session: JournalSession) throws -> Outcome {
        var outcome = Outcome()
        for step in steps(of: session) {
            outcome.events += 1
            outcome.actions += step.agreeing
            if let difference = try step.difference() {
                outcome.difference = difference
                break
            }
        }
        return outcome
    }

    /// The events of `session` one by one, each with what was done about it then and now. The conversation goes on from
    /// event to event although they differ.
    package func steps(of session: JournalSession) -> some Sequence<ReplayStep> {
        sequence(state: Walk(lines: session.lines[...], machine: machine)) { $0.next() }
    }

    private struct Walk {
        var lines: ArraySlice<JournalSession.Line>
        var machine: ConversationMachine

        mutating func next() -> ReplayStep? {
            guard let line = lines.popFirst(), case .event(let event) = line.entry.content else { return nil }
            let end = lines.firstIndex { $0.entry.action == nil } ?? lines.endIndex
            let recorded = lines[..<end]
            lines = lines[end...]
            return ReplayStep(
                line: line, event: event, recorded: recorded, replayed: machine.handle(event, at: line.entry.at),
                nextLine: lines.first?.number)
        }
    }
}

/// One event of a journal, and what was done about it when it was recorded and now.
package struct ReplayStep: Sendable {
    /// The event's line.
    package let line: JournalSession.Line
    /// What happened.
    package let event: ConversationEvent
    /// The lines of what was done about it.
    package let recorded: ArraySlice<JournalSession.Line>
    /// What is done about it now.
    package let replayed: [ConversationAction]
    /// The line of the next event; nil when this is the session's last.
    let nextLine: Int?

    /// How many actions agree before the first that does not.
    package var agreeing: Int { zip(recorded, replayed).prefix { $0.entry.action == $1 }.count }

    /// The first difference. Actions that are missing at the very end of a session are none: they were not written any
    /// more, the process died there.
    package func difference() throws -> Replay.Difference? {
        let codec = JournalCodec()
        let same = agreeing
        let then = recorded.dropFirst(same).first
        let now = replayed.dropFirst(same).first
        guard let number = then?.number ?? (now == nil ? nil : nextLine) else { return nil }
        return Replay.Difference(
            line: number, recorded: try (then?.entry.action).map(codec.text), replayed: try now.map(codec.text))
    }
}

extension JournalEntry {
    /// What was done; nil when the entry tells of something that happened.
    package var action: ConversationAction? {
        guard case .action(let action) = content else { return nil }
        return action
    }

    /// What happened; nil when the entry tells of something that was done.
    package var event: ConversationEvent? {
        guard case .event(let event) = content else { return nil }
        return event
    }
}
