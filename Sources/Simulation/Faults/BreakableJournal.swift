public import Reception

/// A journal with a switch that breaks it; a step is an append.
public struct BreakableJournal: EventJournal {
    /// Breaks the journal.
    public let fault: FaultSwitch

    private let journal: any EventJournal

    /// Makes a breakable journal that otherwise writes to `journal`.
    public init(_ journal: any EventJournal, fault: FaultSwitch = FaultSwitch(part: .journal)) {
        self.journal = journal
        self.fault = fault
    }

    public func append(_ entries: [JournalEntry]) async throws(PartFailure) {
        try await fault.step()
        if fault.fault == .full { throw PartFailure(part: .journal, reason: "no space left on device") }
        try await journal.append(entries)
    }

    public func close() async { await journal.close() }
}
