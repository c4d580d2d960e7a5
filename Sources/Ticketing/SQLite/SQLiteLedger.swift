import Reception
import SQLite

/// The rows of the ticket office in one open database.
///
/// It belongs to the thread of its store. A failure of SQLite is kept in `lastFailure`, because what is thrown to the
/// rules no longer says whether the connection can be trusted.
final class SQLiteLedger {
    /// What SQLite last failed with, since the transaction began.
    private(set) var lastFailure: DatabaseFailure?
    /// Whether the write-ahead log may hold what a begun day did away with: at the start, as a process may have ended
    /// before it was emptied.
    var mustForgetInLog = true
    private let database: Database
    let statements: TicketStatements
    let day: DayStatements

    /// The tickets of `database`.
    init(_ database: Database) throws(DatabaseFailure) {
        self.database = database
        statements = try TicketStatements(on: database)
        day = try DayStatements(on: database)
    }

    /// Begins a transaction; a writing one waits until no other process writes.
    func begin(_ access: TicketAccess) throws(TicketFailure) {
        lastFailure = nil
        try edge { () throws(DatabaseFailure) in try database.begin(writing: access == .writing) }
    }

    /// Runs `body` as a part of the transaction; when it throws, it alone is undone. Where `lastFailure` is set
    /// afterwards the whole transaction is lost, whatever is returned.
    func attempt<Answer>(
        _ body: (any TicketLedger) throws(TicketFailure) -> Answer
    ) -> Result<Answer, TicketFailure> {
        do throws(TicketFailure) {
            return try edge { () throws(DatabaseFailure) in
                try database.part { () throws(TicketFailure) in try body(self) }
            }
        } catch {
            return .failure(error)
        }
    }

    /// Makes durable what was begun.
    func commit() throws(TicketFailure) {
        try edge { () throws(DatabaseFailure) in try database.commit() }
    }

    /// Undoes what was begun, if SQLite has not done so by itself.
    func rollBack() {
        do { try database.rollBack() } catch { lastFailure = error }
    }

    /// Whether the ledger is where it was opened; one that is not is left there, with all that was committed.
    func isInPlace() -> Bool {
        guard database.hasMoved else { return true }
        database.leaveMovedFile()
        return false
    }

    /// Takes what the days that were begun did away with out of the write-ahead log, too; tried again later when
    /// somebody still reads what was before, or the disk has no room.
    func forgetInLog() {
        guard mustForgetInLog else { return }
        mustForgetInLog = (try? database.emptyLog()) == nil
    }

    /// The one place where a failure of SQLite becomes one of the office.
    func edge<Answer>(
        _ work: () throws(DatabaseFailure) -> Answer
    ) throws(TicketFailure) -> Answer {
        do {
            return try work()
        } catch {
            lastFailure = error
            throw error.asTicketFailure
        }
    }
}
