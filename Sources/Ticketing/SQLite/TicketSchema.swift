/// The schema of the office's database, tickets and appointments, grown by numbered migrations that only go forward.
///
/// `PRAGMA user_version` is the number of migrations applied, `PRAGMA application_id` says that the file is ours.
enum TicketSchema {
    /// "LETK" in ASCII; every database of ours carries it.
    static let applicationID = 0x4C45_544B

    /// Migration `n` is `migrations[n - 1]`. A released one is never changed.
    private static let migrations = [first, names, appointments]

    /// The version this program knows.
    static var version: Int { migrations.count }

    /// Refuses a file that is not ours or is of a newer version.
    static func check(_ connection: borrowing Connection) throws(TicketStoreFailure) {
        // One transaction, so that another process's first migration is seen whole or not at all.
        try connection.execute("BEGIN", call: "begin check")
        _ = try isCurrent(connection)
        try connection.execute("COMMIT", call: "end check")
    }

    /// Whether there is nothing to migrate; inside a transaction.
    private static func isCurrent(_ connection: borrowing Connection) throws(TicketStoreFailure) -> Bool {
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
    static func migrate(_ connection: borrowing Connection) throws(TicketStoreFailure) {
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

    /// Tickets, the lengths of the queues and the events.
    ///
    /// Days are counted from 1970-01-01 at the office, instants in UTC milliseconds. `queues` is kept by triggers, so
    /// that no statement can forget it and no length is ever counted. An event holds what may change in a ticket; the
    /// rest is read from the ticket.
    private static let first = """
        CREATE TABLE tickets (
            arrival INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            number TEXT NOT NULL,
            day INTEGER NOT NULL,
            prefix TEXT NOT NULL,
            ordinal INTEGER NOT NULL,
            requested_line TEXT NOT NULL,
            requested_priority TEXT,
            language TEXT NOT NULL,
            line TEXT NOT NULL,
            status TEXT NOT NULL,
            priority TEXT,
            prioritised INTEGER GENERATED ALWAYS AS (priority IS NOT NULL) VIRTUAL,
            desk TEXT,
            call INTEGER,
            issued_at INTEGER NOT NULL,
            called_at INTEGER,
            serving_at INTEGER,
            ended_at INTEGER,
            UNIQUE (day, number),
            UNIQUE (day, prefix, ordinal)
        ) STRICT;
        CREATE INDEX tickets_waiting ON tickets (day, line, prioritised) WHERE status = 'waiting';
        CREATE INDEX tickets_current ON tickets (day, call) WHERE status IN ('called', 'serving');
        CREATE INDEX tickets_called ON tickets (day, line, call) WHERE call IS NOT NULL;
        CREATE INDEX tickets_served ON tickets (line, ended_at, serving_at) WHERE status = 'served';

        CREATE TABLE queues (
            day INTEGER NOT NULL,
            line TEXT NOT NULL,
            prioritised INTEGER NOT NULL,
            waiting INTEGER NOT NULL,
            PRIMARY KEY (day, line, prioritised)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER tickets_join AFTER INSERT ON tickets WHEN NEW.status = 'waiting' BEGIN
            INSERT INTO queues VALUES (NEW.day, NEW.line, NEW.priority IS NOT NULL, 1)
            ON CONFLICT DO UPDATE SET waiting = waiting + 1;
        END;
        CREATE TRIGGER tickets_move AFTER UPDATE OF status, line, priority ON tickets BEGIN
            UPDATE queues SET waiting = waiting - 1
            WHERE OLD.status = 'waiting'
                AND day = OLD.day AND line = OLD.line AND prioritised = (OLD.priority IS NOT NULL);
            INSERT INTO queues
            SELECT NEW.day, NEW.line, NEW.priority IS NOT NULL, 1 WHERE NEW.status = 'waiting'
            ON CONFLICT DO UPDATE SET waiting = waiting + 1;
        END;

        CREATE TABLE events (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            ticket INTEGER NOT NULL REFERENCES tickets (arrival),
            line TEXT NOT NULL,
            status TEXT NOT NULL,
            priority TEXT,
            desk TEXT,
            called_at INTEGER,
            serving_at INTEGER,
            ended_at INTEGER
        ) STRICT;
        """

    /// The name a visitor lets the board show; it never changes, so events read it from the ticket.
    private static let names = "ALTER TABLE tickets ADD COLUMN display_name TEXT"

    /// The book of appointments and home visits.
    private static let appointments = """
        CREATE TABLE appointments (
            booking INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            code TEXT NOT NULL,
            line TEXT NOT NULL,
            day INTEGER NOT NULL,
            half TEXT NOT NULL,
            language TEXT NOT NULL
        ) STRICT;
        CREATE INDEX appointments_by_day ON appointments (day);
        """
}
