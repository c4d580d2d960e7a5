/// An open database file, sound and of this version; what is in it belongs to whoever opened it.
///
/// It is used from one thread at a time. Several may open one file: readers see the last commit while another writes,
/// writers wait until the others have written.
package final class Database {
    /// What a database is opened for.
    package enum Role: Sendable {
        /// To read and write: the file is checked, brought to this version, and what is deleted in it is wiped.
        case writing
        /// To read what a writer has opened before; a write is refused.
        case reading
    }

    private let connection: Connection
    private let beginReading: Statement
    private let beginWriting: Statement
    private let commitWork: Statement
    private let beginPart: Statement
    private let keepPart: Statement
    private let undoPart: Statement
    private let logFiles: LogFiles

    /// Opens the file at `path`: refuses what is not of this `schema`, and when it is opened for writing checks that it is
    /// sound and brings it to this version. `vfs` names the file system to go through (`FaultyDisk.name`), the operating
    /// system's when it is nil.
    package init(
        path: String, schema: Schema, role: Role = .writing, vfs: String? = nil
    ) throws(DatabaseFailure) {
        let connection = try Connection(path: path, vfs: vfs)
        try schema.check(connection)
        switch role {
        case .writing: try connection.prepareForWriting(schema)
        case .reading: try connection.execute("PRAGMA query_only = ON", call: "settings")
        }
        beginReading = try Statement("BEGIN", on: connection)
        beginWriting = try Statement("BEGIN IMMEDIATE", on: connection)
        commitWork = try Statement("COMMIT", on: connection)
        beginPart = try Statement("SAVEPOINT part", on: connection)
        keepPart = try Statement("RELEASE part", on: connection)
        undoPart = try Statement("ROLLBACK TO part", on: connection)
        logFiles = LogFiles(of: path)
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

    /// Runs `work` as a part of the transaction that is open: when it throws, it alone is undone.
    package func part<Answer, Failure: Error>(
        _ work: () throws(Failure) -> Answer
    ) throws(DatabaseFailure) -> Result<Answer, Failure> {
        try beginPart.run()
        let outcome: Result<Answer, Failure>
        do throws(Failure) { outcome = .success(try work()) } catch { outcome = .failure(error) }
        // SQLite has undone everything by itself when the disk failed it.
        guard connection.isInTransaction else { return outcome }
        if case .failure = outcome { try undoPart.run() }
        try keepPart.run()
        return outcome
    }

    /// Whether the file is no longer where it was opened: it was removed, or another was put in its place.
    package var hasMoved: Bool { connection.hasMoved }

    /// Leaves a file that has moved: what is in its log goes with it, and nothing is left in the way of the database that
    /// was put in its place. To be called before that one is opened; this one is of no use any more.
    package func leaveMovedFile() {
        // Where it cannot be kept the log must still not get into another database.
        try? emptyLog()
        logFiles.remove()
    }

    /// Moves the write-ahead log into the file and empties it: what was wiped in the file is then nowhere. Fails with
    /// `.busy` when somebody still reads what was before, after a moment.
    package func emptyLog() throws(DatabaseFailure) {
        // Readers take a millisecond or two; who has not ended after this is asked again later.
        try connection.emptyLog(waiting: 20)
    }
}

extension Connection {
    /// Checks the file, turns on what makes a commit durable, and brings it to the version of `schema`.
    fileprivate func prepareForWriting(_ schema: Schema) throws(DatabaseFailure) {
        try quickCheck()
        try useWriteAheadLog()
        // The journals of undone parts stay in memory: they hold names, and the disk may be full.
        try execute(
            """
            PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY
            """, call: "settings")
        try schema.migrate(self)
    }
}
