import CSQLite

/// One open connection to a database file; closed when it goes away.
///
/// SQLite's own locking between threads is off: whoever holds the connection uses it from one thread at a time.
struct Connection: ~Copyable {
    /// How long a lock of another process is waited for. Transactions here take milliseconds, so who waits this long
    /// waits for a process that hangs.
    private static let busyMilliseconds: Int32 = 5_000

    /// The file.
    let path: String
    /// SQLite's handle, lent to `Statement` alone.
    let handle: OpaquePointer

    /// Opens the file at `path` for writing, making it when it is not there; reads nothing of it. `vfs` names the file
    /// system to go through, the operating system's when it is nil.
    init(path: String, vfs: String? = nil) throws(DatabaseFailure) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &opened, flags, vfs)
        guard code == SQLITE_OK, let opened else {
            let failure = DatabaseFailure(code, call: "open", path: path, on: opened)
            sqlite3_close_v2(opened)
            throw failure
        }
        // SQLite is content to open a read-only file for reading, and then fails where nobody expects it.
        guard sqlite3_db_readonly(opened, "main") == 0 else {
            sqlite3_close_v2(opened)
            throw .readOnly(path: path, call: "open")
        }
        self.path = path
        handle = opened
        waitForLocks()
    }

    deinit { sqlite3_close_v2(handle) }

    /// Waits for locks by looking every millisecond at first, every ten in the end. SQLite's own way ends with ten looks a
    /// second, and nearly always finds a busy process in its next transaction.
    private func waitForLocks() {
        let look: @convention(c) (UnsafeMutableRawPointer?, Int32) -> Int32 = { _, looks in
            let pause = min(1 + looks / 10, 10)
            // As if all pauses so far had been as long as this one.
            guard pause * looks < Connection.busyMilliseconds else { return 0 }
            sqlite3_sleep(pause)
            return 1
        }
        sqlite3_busy_handler(handle, look, nil)
    }

    /// Reads the whole file and throws `.corrupt` with SQLite's first finding.
    func quickCheck() throws(DatabaseFailure) {
        let finding = try text("PRAGMA quick_check(1)")
        guard finding == "ok" else { throw .corrupt(path: path, detail: finding) }
    }

    /// Turns the write-ahead log on; the file remembers it.
    ///
    /// Where two connections do this to one new file SQLite reports a lock instead of waiting for it, so that they do
    /// not wait for each other; so it is tried here, again and again until the busy time-out.
    func useWriteAheadLog() throws(DatabaseFailure) {
        let pause: Int32 = 5
        sqlite3_busy_timeout(handle, 0)
        defer { waitForLocks() }
        for _ in 0..<(Self.busyMilliseconds / pause) {
            do throws(DatabaseFailure) {
                return try switchToWriteAheadLog()
            } catch .busy {
                sqlite3_sleep(pause)
            }
        }
        try switchToWriteAheadLog()
    }

    private func switchToWriteAheadLog() throws(DatabaseFailure) {
        guard try text("PRAGMA journal_mode = WAL") == "wal" else {
            throw .cannotOpen(path: path, reason: "its file system has no shared memory for a write-ahead log")
        }
    }

    /// Whether a transaction is open. SQLite ends some by itself when they fail.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Whether the file is no longer where it was opened: it was removed, or another was put in its place.
    var hasMoved: Bool {
        var moved: Int32 = 0
        return sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0
    }

    /// Moves the write-ahead log into the file and empties it, waiting at most `milliseconds` for readers.
    func emptyLog(waiting milliseconds: Int32) throws(DatabaseFailure) {
        sqlite3_busy_timeout(handle, milliseconds)
        defer { waitForLocks() }
        let code = sqlite3_wal_checkpoint_v2(handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
        guard code == SQLITE_OK else { throw DatabaseFailure(code, call: "empty the log", path: path, on: handle) }
    }

    /// Runs the statements of `sql` and drops their rows; `call` names them in errors.
    func execute(_ sql: String, call: String) throws(DatabaseFailure) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw DatabaseFailure(code, call: call, path: path, on: handle) }
    }

    /// The first column of the first row of `sql` as a number; 0 when there is none.
    func number(_ sql: String) throws(DatabaseFailure) -> Int {
        try Statement(sql, on: self).number()
    }

    /// The first column of the first row of `sql` as text; empty when there is none.
    func text(_ sql: String) throws(DatabaseFailure) -> String {
        try Statement(sql, on: self).first { row in row.text(0) } ?? ""
    }
}
