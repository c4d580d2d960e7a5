public import Reception

/// A journal with a switch that breaks it; a step is an append.
public struct BreakableJournal: EventJournal {
    /// Breaks the journal.
    public let fault = FaultSwitch(part: .journal)

    private let journal: any EventJournal

    /// Makes a breakable journal that otherwise writes to `journal`.
    public init(_ journal: any EventJournal) { self.journal = journal }

    public func append(_ entries: [JournalEntry]) async throws(PartFailure) {
        try await fault.step()
        try await journal.append(entries)
    }

    public func close() async { await journal.close() }
}
