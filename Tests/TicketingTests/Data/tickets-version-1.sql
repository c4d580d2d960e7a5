-- A ticket database as version 1 of the schema left it: Monday, 2026-03-02, five tickets under two lines.
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
PRAGMA application_id = 0x4C45544B;
PRAGMA user_version = 1;

INSERT INTO tickets (
    id, number, day, prefix, ordinal, requested_line, requested_priority, language,
    line, status, priority, issued_at)
VALUES
    ('served', 'A001', 20514, 'A', 1, 'registry', NULL, 'vi', 'registry', 'waiting', NULL, 1772413200000),
    ('called', 'A002', 20514, 'A', 2, 'registry', NULL, 'en', 'registry', 'waiting', NULL, 1772413200000),
    ('waiting', 'A003', 20514, 'A', 3, 'registry', NULL, 'vi', 'registry', 'waiting', NULL, 1772413200000),
    ('elderly', 'A004', 20514, 'A', 4, 'registry', 'elderly', 'vi', 'registry', 'waiting', 'elderly', 1772413200000),
    ('other', 'B001', 20514, 'B', 1, 'certification', NULL, 'vi', 'certification', 'waiting', NULL, 1772413200000);
INSERT INTO events (kind, ticket, line, status, priority)
SELECT 'issued', arrival, line, status, priority FROM tickets ORDER BY arrival;

UPDATE tickets SET status = 'called', desk = '1', call = 6, called_at = 1772413200000 WHERE id = 'served';
UPDATE tickets SET status = 'serving', serving_at = 1772413200000 WHERE id = 'served';
UPDATE tickets SET status = 'served', ended_at = 1772413440000 WHERE id = 'served';
UPDATE tickets SET status = 'called', desk = '1', call = 9, called_at = 1772413440000 WHERE id = 'called';
INSERT INTO events (kind, ticket, line, status, desk, called_at, serving_at, ended_at)
VALUES
    ('called', 1, 'registry', 'called', '1', 1772413200000, NULL, NULL),
    ('serving', 1, 'registry', 'serving', '1', 1772413200000, 1772413200000, NULL),
    ('served', 1, 'registry', 'served', '1', 1772413200000, 1772413200000, 1772413440000),
    ('called', 2, 'registry', 'called', '1', 1772413440000, NULL, NULL);
