import Reception
import SQLite
import Threading

/// The writing side of a store: transactions that come while the disk is busy share the next commit.
///
/// The first of a batch begins the commit's transaction and lets everybody have a turn who is already waiting for this
/// actor; each runs as a part that is undone alone when it throws; then one commit makes all of it durable, and only then
/// is anybody answered, refusals included, because they may rest on what the others did. Where the commit fails, or
/// SQLite fails anybody before it, all of the batch fail with the cause. The order of arrival is kept.
actor TicketWriter {
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let executor = SerialQueueExecutor(label: "letan.tickets.writing")
    private let file: OfficeFile
    private let changes: ChangeSignal
    private let largestBatch: Int
    private var opened: SQLiteLedger?
    private var current: CommitBatch?

    init(_ file: OfficeFile, changes: ChangeSignal, largestBatch: Int) {
        self.file = file
        self.changes = changes
        self.largestBatch = largestBatch
    }

    /// Opens the file if it is not open.
    func open() throws(DatabaseFailure) { _ = try ledger() }

    /// Ends the batch and closes the file.
    func close() {
        if let current { commit(current) }
        opened = nil
    }

    func transaction<Answer: Sendable>(
        _ body: @Sendable (any TicketLedger) throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        let leads = current == nil
        let batch = try joined()
        let outcome = batch.ledger.attempt(body)
        if batch.ledger.lastFailure != nil || batch.size >= largestBatch {
            commit(batch)
        } else if leads {
            await executor.turn()
            commit(batch)
        }
        if let failure = await failure(of: batch) { throw failure }
        return try outcome.get()
    }

    /// The batch that is open, or a new one.
    private func joined() throws(TicketFailure) -> CommitBatch {
        if let current {
            current.size += 1
            return current
        }
        let ledger: SQLiteLedger
        do { ledger = try self.ledger() } catch { throw error.asTicketFailure }
        do throws(TicketFailure) {
            try ledger.begin(.writing)
        } catch {
            settle(ledger)
            throw error
        }
        let batch = CommitBatch(ledger)
        current = batch
        return batch
    }

    /// Commits `batch`, or undoes it where SQLite has failed it, and answers everybody in it; nothing when that is done.
    private func commit(_ batch: CommitBatch) {
        guard current === batch else { return }
        current = nil
        let ledger = batch.ledger
        var failure = ledger.lastFailure?.asTicketFailure
        if failure == nil {
            do throws(TicketFailure) { try ledger.commit() } catch { failure = error }
        }
        batch.end(failure)
        if failure == nil {
            changes.signal()
            ledger.forgetInLog()
        } else {
            settle(ledger)
        }
    }

    /// What `batch` failed with, once it has ended.
    private func failure(of batch: CommitBatch) async -> TicketFailure? {
        if batch.hasEnded { return batch.failure }
        return await withCheckedContinuation { batch.waiting.append($0) }
    }

    /// Undoes what is left of a failed transaction and lets go of a connection that is no longer to be trusted.
    private func settle(_ ledger: SQLiteLedger) {
        let failure = ledger.lastFailure
        ledger.rollBack()
        if let failure, failure.isPassing, ledger.lastFailure == failure { return }
        opened = nil
    }

    private func ledger() throws(DatabaseFailure) -> SQLiteLedger {
        // In the middle of a batch its file is the file.
        if let opened, current != nil || opened.isInPlace() { return opened }
        opened = nil
        let ledger = try file.ledger(.writing)
        opened = ledger
        return ledger
    }
}

/// Writing transactions that share one commit; it belongs to its `TicketWriter`.
private final class CommitBatch {
    let ledger: SQLiteLedger
    var size = 1
    var waiting: [CheckedContinuation<TicketFailure?, Never>] = []
    private(set) var hasEnded = false
    private(set) var failure: TicketFailure?

    init(_ ledger: SQLiteLedger) { self.ledger = ledger }

    /// Answers everybody, in the order of arrival.
    func end(_ failure: TicketFailure?) {
        hasEnded = true
        self.failure = failure
        for continuation in waiting { continuation.resume(returning: failure) }
        waiting = []
    }
}
