package import SQLite

extension Schema {
    /// The schema of the office's database, tickets and appointments.
    package static let office = Schema(
        // "LETK" in ASCII.
        applicationID: 0x4C45_544B,
        migrations: [OfficeMigrations.first, OfficeMigrations.names, OfficeMigrations.appointments])
}

/// The steps by which the schema grew. A released one is never changed.
enum OfficeMigrations {
    /// Tickets, the lengths of the queues and the events.
    ///
    /// Days are counted from 1970-01-01 at the office, instants in UTC milliseconds. `queues` is kept by triggers, so
    /// that no statement can forget it and no length is ever counted. An event holds what may change in a ticket; the
    /// rest is read from the ticket.
    static let first = """
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
    static let names = "ALTER TABLE tickets ADD COLUMN display_name TEXT"

    /// The book of appointments and home visits.
    static let appointments = """
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
