package import SQLite

extension Schema {
    /// The schema of the office's database, tickets and appointments.
    package static let office = Schema(
        // "LETK" in ASCII.
        applicationID: 0x4C45_544B,
        migrations: [
            OfficeMigrations.first, OfficeMigrations.names, OfficeMigrations.appointments, OfficeMigrations.officeDay,
        ],
        forgetting: "DELETE FROM day_keys; UPDATE tickets SET display_name = NULL, person = NULL")
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

    /// Everything a whole office needs for a day: desks and lines, persons, calls that are asked for twice, statistics.
    ///
    /// Events are of desks, lines and days, too, and know when they happened; they remember the calls, because a ticket
    /// that waits again, or elsewhere, does not. `stays` holds what a ticket left behind that was sent on, or
    /// came back.
    static let officeDay = """
        ALTER TABLE tickets ADD COLUMN queued_at INTEGER;
        ALTER TABLE tickets ADD COLUMN hour INTEGER;
        ALTER TABLE tickets ADD COLUMN person TEXT;
        ALTER TABLE tickets ADD COLUMN issuer TEXT;
        UPDATE tickets SET queued_at = issued_at;
        CREATE INDEX tickets_of_person ON tickets (day, person) WHERE person IS NOT NULL;
        CREATE INDEX tickets_private ON tickets (day) WHERE display_name IS NOT NULL OR person IS NOT NULL;
        DROP INDEX tickets_called;

        CREATE TABLE office_events (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            day INTEGER NOT NULL,
            kind TEXT NOT NULL,
            ticket INTEGER REFERENCES tickets (arrival),
            line TEXT,
            status TEXT,
            priority TEXT,
            desk TEXT,
            queued_at INTEGER,
            called_at INTEGER,
            serving_at INTEGER,
            ended_at INTEGER,
            reason TEXT
        ) STRICT;
        INSERT INTO office_events
            SELECT e.sequence, coalesce(e.ended_at, e.serving_at, e.called_at, t.issued_at), t.day, e.kind, e.ticket, e.line,
                e.status, e.priority, e.desk, t.issued_at, e.called_at, e.serving_at, e.ended_at, NULL
            FROM events e JOIN tickets t ON t.arrival = e.ticket;
        DROP TABLE events;
        ALTER TABLE office_events RENAME TO events;
        CREATE INDEX events_of_calls ON events (day, line, sequence) WHERE kind = 'called';

        CREATE TABLE calls (
            key TEXT PRIMARY KEY,
            day INTEGER NOT NULL,
            ticket INTEGER NOT NULL REFERENCES tickets (arrival)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE notices (
            day INTEGER NOT NULL,
            kind TEXT NOT NULL,
            place TEXT NOT NULL,
            availability TEXT NOT NULL,
            reason TEXT,
            PRIMARY KEY (day, kind, place)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE stays (
            day INTEGER NOT NULL,
            line TEXT NOT NULL,
            hour INTEGER,
            queued_at INTEGER NOT NULL,
            called_at INTEGER,
            serving_at INTEGER,
            ended_at INTEGER,
            status TEXT
        ) STRICT;
        CREATE INDEX stays_of_day ON stays (day);
        CREATE TABLE days (day INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE day_keys (day INTEGER PRIMARY KEY, key BLOB NOT NULL) STRICT;
        """
}
