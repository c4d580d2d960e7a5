import Reception

/// A screen that nobody touches and that tells what it shows.
struct WatchedScreen: VisitorScreen {
    let inputs: AsyncStream<VisitorInput>

    // Kept, because a screen whose inputs end is gone.
    private let visitor: AsyncStream<VisitorInput>.Continuation
    private let tell: @Sendable (ScreenView) -> Void

    init(tell: @escaping @Sendable (ScreenView) -> Void) {
        (inputs, visitor) = AsyncStream.makeStream()
        self.tell = tell
    }

    func show(_ view: ScreenView) async { tell(view) }
}

/// A journal that tells what is written into it.
struct WatchedJournal: EventJournal {
    private let journal: (any EventJournal)?
    private let tell: @Sendable (JournalEntry) -> Void

    init(_ journal: (any EventJournal)?, tell: @escaping @Sendable (JournalEntry) -> Void) {
        self.journal = journal
        self.tell = tell
    }

    func append(_ entries: [JournalEntry]) async throws(PartFailure) {
        for entry in entries { tell(entry) }
        try await journal?.append(entries)
    }

    func close() async { await journal?.close() }
}
