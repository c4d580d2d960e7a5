package import Reception
package import SQLite
package import Threading

/// Tickets in one SQLite file, on a thread of its own: a commit that waits for the disk blocks nobody else.
///
/// Write-ahead log and `synchronous=FULL`: what was answered survives `kill -9` and lost power. Several stores, also of
/// several processes, may use one file. The first transaction opens the file, and so does the first after the file was
/// lost or found damaged: the ticket office recovers without a restart. A full disk fails writing transactions with
/// `.storageFull` and leaves reading ones alone.
package actor SQLiteTicketStore: TicketStore {
    package nonisolated let changes = ChangeSignal()
    /// Half a second: another process's call is on the board before its visitor looks up.
    package nonisolated let pollingInterval: Delay? = .milliseconds(500)
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let executor = SerialQueueExecutor(label: "letan.tickets")
    private let path: String
    private var opened: SQLiteLedger?

    /// Makes a store in the file at `path`, whose folder must exist; touches nothing yet.
    package init(path: String) { self.path = path }

    /// Opens the file, to learn at the start rather than at the first visitor what is wrong with it.
    package func open() throws(DatabaseFailure) { _ = try ledger() }

    /// Closes the file after moving all of it out of the write-ahead log; a later transaction opens it again.
    package func close() { opened = nil }

    package func transaction<Answer: Sendable>(
        _ access: TicketAccess, _ body: @Sendable (any TicketLedger) throws(TicketFailure) -> Answer
    ) throws(TicketFailure) -> Answer {
        let ledger = try usableLedger()
        do throws(TicketFailure) {
            try ledger.begin(access)
            let answer = try body(ledger)
            try ledger.commit()
            if access == .writing { changes.signal() }
            return answer
        } catch {
            ledger.rollBack()
            if let failure = ledger.lastFailure, !failure.isPassing { opened = nil }
            throw error
        }
    }

    private func usableLedger() throws(TicketFailure) -> SQLiteLedger {
        do { return try ledger() } catch { throw error.asTicketFailure }
    }

    private func ledger() throws(DatabaseFailure) -> SQLiteLedger {
        if let opened { return opened }
        let ledger = try SQLiteLedger(Database(path: path, schema: .office))
        opened = ledger
        return ledger
    }
}
