/// An open database file, sound and of this version; what is in it belongs to whoever opened it.
///
/// It is used from one thread at a time. Several may open one file: each waits until the others have written.
package final class Database {
    private let connection: Connection
    private let beginReading: Statement
    private let beginWriting: Statement
    private let commitWork: Statement

    /// Opens the file at `path`: refuses what is not of this `schema`, checks that it is sound, brings it to this version.
    package init(path: String, schema: Schema) throws(DatabaseFailure) {
        let connection = try Connection(path: path)
        try schema.check(connection)
        let finding = try connection.text("PRAGMA quick_check(1)")
        guard finding == "ok" else { throw .corrupt(path: path, detail: finding) }
        try connection.useWriteAheadLog()
        try connection.execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON", call: "settings")
        try schema.migrate(connection)
        beginReading = try Statement("BEGIN", on: connection)
        beginWriting = try Statement("BEGIN IMMEDIATE", on: connection)
        commitWork = try Statement("COMMIT", on: connection)
        self.connection = connection
    }

    /// Prepares `sql`; its first line names it in errors.
    package func statement(_ sql: String) throws(DatabaseFailure) -> Statement { try Statement(sql, on: connection) }

    /// Begins a transaction; one that writes waits until no other process writes.
    package func begin(writing: Bool) throws(DatabaseFailure) {
        if writing { try beginWriting.run() } else { try beginReading.run() }
    }

    /// Makes durable what was begun.
    package func commit() throws(DatabaseFailure) { try commitWork.run() }

    /// Undoes what was begun, if SQLite has not done so by itself.
    package func rollBack() throws(DatabaseFailure) {
        guard connection.isInTransaction else { return }
        try connection.execute("ROLLBACK", call: "roll back")
    }
}
