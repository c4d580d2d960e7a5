import Reception

/// The rows of the ticket office in one open database.
///
/// It belongs to the thread of its store. A failure of SQLite is kept in `lastFailure`, because what is thrown to the
/// rules no longer says whether the connection can be trusted.
final class SQLiteLedger {
    /// What SQLite last failed with, since the transaction began.
    private(set) var lastFailure: TicketStoreFailure?
    private let database: OfficeDatabase
    let statements: TicketStatements

    /// The tickets of `database`.
    init(_ database: OfficeDatabase) throws(TicketStoreFailure) {
        self.database = database
        statements = try TicketStatements(on: database)
    }

    /// Begins a transaction; a writing one waits until no other process writes.
    func begin(_ access: TicketAccess) throws(TicketFailure) {
        lastFailure = nil
        try edge { () throws(TicketStoreFailure) in try database.begin(access) }
    }

    /// Makes durable what was begun.
    func commit() throws(TicketFailure) {
        try edge { () throws(TicketStoreFailure) in try database.commit() }
    }

    /// Undoes what was begun, if SQLite has not done so by itself.
    func rollBack() {
        do { try database.rollBack() } catch { lastFailure = error }
    }

    /// The one place where a failure of SQLite becomes one of the office.
    func edge<Answer>(
        _ work: () throws(TicketStoreFailure) -> Answer
    ) throws(TicketFailure) -> Answer {
        do {
            return try work()
        } catch {
            lastFailure = error
            throw error.asTicketFailure
        }
    }
}
