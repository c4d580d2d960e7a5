import Reception
import SQLite
import Threading

/// The writing side of a store: transactions that come while the disk is busy share the next commit.
///
/// The first to come waits until everybody has joined who is already waiting for this actor; then all run in the order of
/// arrival, each as a part that is undone alone when it throws, and one commit makes all of it durable. Only then is
/// anybody answered, refusals included, because they may rest on what the others did. Where the commit fails, or SQLite
/// fails anybody before it, all of them fail with the cause. The file is locked only while they run, never while
/// anybody waits for a turn. Who is cancelled meanwhile is answered all the same.
actor TicketWriter {
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let executor = SerialQueueExecutor(label: "letan.tickets.writing")
    private let file: OfficeFile
    private let changes: ChangeSignal
    private let largestBatch: Int
    private var opened: SQLiteLedger?
    private var queue: [any QueuedWrite] = []

    init(_ file: OfficeFile, changes: ChangeSignal, largestBatch: Int) {
        self.file = file
        self.changes = changes
        self.largestBatch = largestBatch
    }

    /// Opens the file if it is not open.
    func open() throws(DatabaseFailure) { _ = try ledger() }

    /// Answers who is waiting and closes the file.
    func close() {
        commitQueue()
        opened = nil
    }

    func transaction<Answer: Sendable>(
        _ body: @escaping @Sendable (any TicketLedger) throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        let write = Write(body)
        queue.append(write)
        if queue.count >= largestBatch {
            commitQueue()
        } else if queue.count == 1 {
            await executor.turn()
            commitQueue()
        }
        if write.outcome == nil { await withCheckedContinuation { write.waiter = $0 } }
        guard let outcome = write.outcome else { preconditionFailure("a write is resumed once it is answered") }
        return try outcome.get()
    }

    /// Runs what is queued in one transaction and answers it.
    private func commitQueue() {
        guard !queue.isEmpty else { return }
        let batch = queue
        queue = []
        do throws(TicketFailure) {
            let ledger = try usableLedger()
            try commit(batch, to: ledger)
            for write in batch { write.end() }
            changes.signal()
            ledger.forgetInLog()
        } catch {
            for write in batch { write.fail(error) }
        }
    }

    private func commit(_ batch: [any QueuedWrite], to ledger: SQLiteLedger) throws(TicketFailure) {
        do throws(TicketFailure) {
            try ledger.begin(.writing)
            for write in batch {
                write.run(on: ledger)
                // Whatever it made of it: nothing of this transaction can be trusted any more.
                if let failure = ledger.lastFailure { throw failure.asTicketFailure }
            }
            try ledger.commit()
        } catch {
            let cause = ledger.lastFailure
            ledger.rollBack()
            if cause?.isPassing != true || ledger.lastFailure != cause { opened = nil }
            throw error
        }
    }

    private func usableLedger() throws(TicketFailure) -> SQLiteLedger {
        do { return try ledger() } catch { throw error.asTicketFailure }
    }

    private func ledger() throws(DatabaseFailure) -> SQLiteLedger {
        if let opened, opened.isInPlace() { return opened }
        opened = nil
        let ledger = try file.ledger(.writing)
        opened = ledger
        return ledger
    }
}

/// A writing transaction that waits for its commit; it belongs to its `TicketWriter`.
private protocol QueuedWrite: AnyObject {
    /// Runs it as a part of the transaction of `ledger`.
    func run(on ledger: SQLiteLedger)
    /// Answers it with what came of it: that is durable now.
    func end()
    /// Answers it with `failure`: nothing came of it.
    func fail(_ failure: TicketFailure)
}

private final class Write<Answer: Sendable>: QueuedWrite {
    private let body: @Sendable (any TicketLedger) throws(TicketFailure) -> Answer
    private var tried: Result<Answer, TicketFailure>?
    /// What it is answered; nil until then.
    private(set) var outcome: Result<Answer, TicketFailure>?
    /// Whoever asked, while they wait.
    var waiter: CheckedContinuation<Void, Never>?

    init(_ body: @escaping @Sendable (any TicketLedger) throws(TicketFailure) -> Answer) { self.body = body }

    func run(on ledger: SQLiteLedger) { tried = ledger.attempt(body) }

    func end() { answer(tried) }

    func fail(_ failure: TicketFailure) { answer(.failure(failure)) }

    private func answer(_ outcome: Result<Answer, TicketFailure>?) {
        self.outcome = outcome
        waiter?.resume()
        waiter = nil
    }
}
