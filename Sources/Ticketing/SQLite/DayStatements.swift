import SQLite

/// What the ledger says to SQLite about the day: events, calls, places, keys, statistics; prepared once a database opened.
final class DayStatements {
    let appendEvent: Statement
    let events: Statement
    let firstSequence: Statement
    let lastSequence: Statement
    let latestCalls: Statement
    let keepCall: Statement
    let notice: Statement
    let keepNotice: Statement
    let lastDay: Statement
    let keepDay: Statement
    let dayKey: Statement
    let keepDayKey: Statement
    let keepStay: Statement
    let stays: Statement
    /// What a new day does away with, one after the other; each takes the day.
    let forgetting: ForgettingStatements
    let dropEvents: Statement

    init(on database: Database) throws(DatabaseFailure) {
        appendEvent = try database.statement(
            """
            INSERT INTO events (
                at, kind, day, ticket, line, status, priority, desk, queued_at, called_at, serving_at, ended_at, reason)
            VALUES (?, ?, ?, (SELECT arrival FROM tickets WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING sequence
            """)
        events = try database.statement(
            """
            SELECT t.id, t.number, e.line, e.day, e.status, e.priority, t.language, e.desk, t.issued_at, e.called_at,
                e.serving_at, e.ended_at, t.display_name, e.queued_at, t.issuer, e.sequence, e.at, e.kind, e.reason
            FROM events e LEFT JOIN tickets t ON t.arrival = e.ticket
            WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?
            """)
        firstSequence = try database.statement("SELECT sequence FROM events ORDER BY sequence LIMIT 1")
        lastSequence = try database.statement("SELECT seq FROM sqlite_sequence WHERE name = 'events'")
        latestCalls = try database.statement(
            """
            SELECT sequence, priority IS NOT NULL FROM events
            WHERE day = ? AND line = ? AND kind = 'called' ORDER BY sequence DESC LIMIT ?
            """)
        keepCall = try database.statement("INSERT INTO calls (key, day, ticket) VALUES (?, ?, ?)")
        notice = try database.statement(
            "SELECT availability, reason FROM notices WHERE day = ? AND kind = ? AND place = ?")
        keepNotice = try database.statement("INSERT OR REPLACE INTO notices VALUES (?, ?, ?, ?, ?)")
        lastDay = try database.statement("SELECT day FROM days")
        keepDay = try database.statement("INSERT INTO days VALUES (?)")
        dayKey = try database.statement("SELECT key FROM day_keys WHERE day = ?")
        keepDayKey = try database.statement("INSERT INTO day_keys VALUES (?, ?)")
        keepStay = try database.statement("INSERT INTO stays VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        stays = try database.statement(
            """
            SELECT day, line, hour, queued_at, called_at, serving_at, ended_at, status
            FROM tickets WHERE day BETWEEN ?1 AND ?2
            UNION ALL
            SELECT day, line, hour, queued_at, called_at, serving_at, ended_at, status
            FROM stays WHERE day BETWEEN ?1 AND ?2
            """)
        forgetting = try ForgettingStatements(on: database)
        // Sequences grow with time: the first to be kept is found without a look at the others.
        dropEvents = try database.statement(
            """
            DELETE FROM events WHERE sequence < coalesce(
                (SELECT sequence FROM events WHERE at >= ? ORDER BY sequence LIMIT 1),
                (SELECT seq + 1 FROM sqlite_sequence WHERE name = 'events'))
            """)
    }
}

/// What a new day does away with of the days before (or after, once a clock was wrong).
final class ForgettingStatements {
    private let persons: Statement
    private let calls: Statement
    private let notices: Statement
    private let keys: Statement
    private let days: Statement

    init(on database: Database) throws(DatabaseFailure) {
        persons = try database.statement(
            """
            UPDATE tickets SET display_name = NULL, person = NULL
            WHERE day <> ? AND (display_name IS NOT NULL OR person IS NOT NULL)
            """)
        calls = try database.statement("DELETE FROM calls WHERE day <> ?")
        notices = try database.statement("DELETE FROM notices WHERE day <> ?")
        keys = try database.statement("DELETE FROM day_keys WHERE day <> ?")
        days = try database.statement("DELETE FROM days WHERE day <> ?")
    }

    /// Forgets everything but what belongs to `day`.
    func run(_ day: SQLiteValue) throws(DatabaseFailure) {
        try persons.run(day)
        try calls.run(day)
        try notices.run(day)
        try keys.run(day)
        try days.run(day)
    }
}
