package import Reception
package import SQLite
package import Threading

/// Tickets in one SQLite file: a thread of its own writes, another reads, and a commit that waits for the disk blocks
/// nobody else.
///
/// Write-ahead log and `synchronous=FULL`: what was answered survives `kill -9` and lost power. Transactions that write at
/// once share one commit. Several stores, also of several processes, may use one file. The first transaction opens the
/// file, and so does the first after the file was lost, replaced or found damaged: the ticket office recovers without a
/// restart. A full disk fails writing transactions with `.storageFull` and leaves reading ones alone.
package final class SQLiteTicketStore: TicketStore {
    /// How many transactions share a commit at most: about 5 ms of work before everybody is answered.
    package static let largestBatch = 64

    package let changes = ChangeSignal()
    /// Half a second: another process's call is on the board before its visitor looks up.
    package let pollingInterval: Delay? = .milliseconds(500)

    private let file: OfficeFile
    private let writer: TicketWriter
    private let reader: TicketReader

    /// Makes a store in the file at `path`, whose folder must exist; touches nothing yet. `vfs` names the file system to
    /// go through, the operating system's when it is nil. With a `largestBatch` of 1 every transaction has its own commit.
    package init(path: String, vfs: String? = nil, largestBatch: Int = SQLiteTicketStore.largestBatch) {
        file = OfficeFile(path: path, vfs: vfs)
        writer = TicketWriter(file, changes: changes, largestBatch: largestBatch)
        reader = TicketReader(file, writer: writer)
    }

    /// Opens the file, to learn at the start rather than at the first visitor what is wrong with it.
    package func open() async throws(DatabaseFailure) { try await reader.open() }

    /// Answers what was begun and closes the file after moving all of it out of the write-ahead log; a later transaction
    /// opens it again.
    package func close() async {
        await reader.close()
        await writer.close()
    }

    /// Copies the office as it is at one moment to the file `target` while it goes on (`Database.backUp`).
    package func backUp(to target: String) async throws(DatabaseFailure) {
        try await writer.open()
        try await BackupWriter().backUp(file, to: target)
    }

    package func transaction<Answer: Sendable>(
        _ access: TicketAccess, _ body: @escaping @Sendable (any TicketLedger) throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        switch access {
        case .reading: try await reader.transaction(body)
        case .writing: try await writer.transaction(body)
        }
    }
}

/// Where the office's database is.
struct OfficeFile: Sendable {
    let path: String
    let vfs: String?

    /// Opens its ledger.
    func ledger(_ role: Database.Role) throws(DatabaseFailure) -> SQLiteLedger {
        try SQLiteLedger(Database(path: path, schema: .office, role: role, vfs: vfs))
    }
}
