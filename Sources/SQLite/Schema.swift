/// A schema, grown by numbered migrations that only go forward.
///
/// `PRAGMA user_version` is the number of migrations applied, `PRAGMA application_id` says whose the file is.
package struct Schema: Sendable {
    /// What every database of this kind carries; not 0.
    package let applicationID: Int
    /// Migration `n` is `migrations[n - 1]`. A released one is never changed.
    package let migrations: [String]
    /// What takes everything private out of a database that is to be kept; empty when there is nothing.
    package let forgetting: String

    /// Makes a schema.
    package init(applicationID: Int, migrations: [String], forgetting: String = "") {
        self.applicationID = applicationID
        self.migrations = migrations
        self.forgetting = forgetting
    }

    /// The version this program knows.
    package var version: Int { migrations.count }

    /// Refuses a file that is not of this kind or is of a newer version.
    func check(_ connection: borrowing Connection) throws(DatabaseFailure) {
        // One transaction, so that another process's first migration is seen whole or not at all.
        try connection.execute("BEGIN", call: "begin check")
        _ = try isCurrent(connection)
        try connection.execute("COMMIT", call: "end check")
    }

    /// Whether there is nothing to migrate; inside a transaction.
    private func isCurrent(_ connection: borrowing Connection) throws(DatabaseFailure) -> Bool {
        let found = try connection.number("PRAGMA user_version")
        let owner = try connection.number("PRAGMA application_id")
        guard owner == applicationID else {
            let tables = try connection.number("SELECT count(*) FROM sqlite_schema")
            guard owner == 0, found == 0, tables == 0 else { throw .foreignDatabase(path: connection.path) }
            return false
        }
        guard found <= version else { throw .newerSchema(path: connection.path, found: found, known: version) }
        return found == version
    }

    /// Brings the file to `version` in one transaction; safe when two processes do it at once.
    func migrate(_ connection: borrowing Connection) throws(DatabaseFailure) {
        // A current file is not locked for writing: it opens on a full disk, too.
        guard try connection.number("PRAGMA user_version") < version else { return }
        try connection.execute("BEGIN IMMEDIATE", call: "begin migration")
        // Another process may have done it while this one waited for the lock.
        if try !isCurrent(connection) {
            let applied = try connection.number("PRAGMA user_version")
            for (index, sql) in migrations.enumerated() where index >= applied {
                try connection.execute(sql, call: "migration \(index + 1)")
            }
            try connection.execute(
                "PRAGMA user_version = \(version); PRAGMA application_id = \(applicationID)", call: "mark migration")
        }
        try connection.execute("COMMIT", call: "commit migration")
    }
}
