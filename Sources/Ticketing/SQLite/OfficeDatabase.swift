/// The office's database file, sound and of this version; what is in it belongs to whoever opened it.
///
/// It is used from one thread at a time. Several may open one file: each waits until the others have written.
final class OfficeDatabase {
    private let connection: Connection
    private let beginReading: Statement
    private let beginWriting: Statement
    private let commitWork: Statement

    /// Opens the file at `path`: refuses what is not ours, checks that it is sound, brings it to this version.
    init(path: String) throws(TicketStoreFailure) {
        let connection = try Connection(path: path)
        try TicketSchema.check(connection)
        let finding = try connection.text("PRAGMA quick_check(1)")
        guard finding == "ok" else { throw .corrupt(path: path, detail: finding) }
        try connection.useWriteAheadLog()
        try connection.execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON", call: "settings")
        try TicketSchema.migrate(connection)
        beginReading = try Statement("BEGIN", on: connection)
        beginWriting = try Statement("BEGIN IMMEDIATE", on: connection)
        commitWork = try Statement("COMMIT", on: connection)
        self.connection = connection
    }

    /// Prepares `sql`; its first line names it in errors.
    func statement(_ sql: String) throws(TicketStoreFailure) -> Statement { try Statement(sql, on: connection) }

    /// Begins a transaction; a writing one waits until no other process writes.
    func begin(_ access: TicketAccess) throws(TicketStoreFailure) {
        switch access {
        case .reading: try beginReading.run()
        case .writing: try beginWriting.run()
        }
    }

    /// Makes durable what was begun.
    func commit() throws(TicketStoreFailure) { try commitWork.run() }

    /// Undoes what was begun, if SQLite has not done so by itself.
    func rollBack() throws(TicketStoreFailure) {
        guard connection.isInTransaction else { return }
        try connection.execute("ROLLBACK", call: "roll back")
    }
}
