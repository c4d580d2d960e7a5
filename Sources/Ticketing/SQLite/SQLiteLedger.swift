import Reception

/// The rows of the ticket office in one open database.
///
/// It belongs to the thread of its store. A failure of SQLite is kept in `lastFailure`, because what is thrown to the
/// rules no longer says whether the connection can be trusted.
final class SQLiteLedger {
    /// What SQLite last failed with, since the transaction began.
    private(set) var lastFailure: TicketStoreFailure?
    private let connection: Connection
    let statements: TicketStatements

    /// Opens the file at `path`: refuses what is not ours, checks that it is sound, brings it to this version.
    init(path: String) throws(TicketStoreFailure) {
        let connection = try Connection(path: path)
        try TicketSchema.check(connection)
        let finding = try connection.text("PRAGMA quick_check(1)")
        guard finding == "ok" else { throw .corrupt(path: path, detail: finding) }
        try connection.useWriteAheadLog()
        try connection.execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON", call: "settings")
        try TicketSchema.migrate(connection)
        statements = try TicketStatements(on: connection)
        self.connection = connection
    }

    /// Begins a transaction; a writing one waits until no other process writes.
    func begin(_ access: TicketAccess) throws(TicketFailure) {
        lastFailure = nil
        try edge { () throws(TicketStoreFailure) in
            switch access {
            case .reading: try statements.beginReading.run()
            case .writing: try statements.beginWriting.run()
            }
        }
    }

    /// Makes durable what was begun.
    func commit() throws(TicketFailure) {
        try edge { () throws(TicketStoreFailure) in try statements.commit.run() }
    }

    /// Undoes what was begun, if SQLite has not done so by itself.
    func rollBack() {
        guard connection.isInTransaction else { return }
        do { try connection.execute("ROLLBACK", call: "roll back") } catch { lastFailure = error }
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
