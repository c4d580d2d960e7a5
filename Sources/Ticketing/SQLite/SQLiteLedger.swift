import Reception
import SQLite

/// The rows of the ticket office in one open database.
///
/// It belongs to the thread of its store. A failure of SQLite is kept in `lastFailure`, because what is thrown to the
/// rules no longer says whether the connection can be trusted.
final class SQLiteLedger {
    /// What SQLite last failed with, since the transaction began.
    private(set) var lastFailure: DatabaseFailure?
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

    /// Makes durable what was begun.
    func commit() throws(TicketFailure) {
        try edge { () throws(DatabaseFailure) in try database.commit() }
    }

    /// Undoes what was begun, if SQLite has not done so by itself.
    func rollBack() {
        do { try database.rollBack() } catch { lastFailure = error }
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
