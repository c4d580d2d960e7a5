import SQLite

/// Everything the ledger ever says to SQLite, prepared once a database opened.
///
/// A class, because the initialiser of a noncopyable struct cannot throw between two of its members.
final class TicketStatements {
    let entryByID: Statement
    let entryByNumber: Statement
    let entriesOfDay: Statement
    let current: Statement
    let firstWaiting: Statement
    let queueLength: Statement
    let waitingBefore: Statement
    let latestCalls: Statement
    let serviceTimes: Statement
    let lastOrdinal: Statement
    let insertTicket: Statement
    let updateTicket: Statement
    let appendEvent: Statement
    let events: Statement
    let lastSequence: Statement

    /// The columns a `LedgerEntry` is read from.
    private static let entry = """
        SELECT id, number, line, day, status, priority, language, desk, issued_at, called_at, serving_at, ended_at,
            display_name, arrival, requested_line, requested_priority, call
        FROM tickets
        """

    init(on database: Database) throws(DatabaseFailure) {
        let entry = Self.entry
        entryByID = try database.statement("\(entry) WHERE id = ?")
        entryByNumber = try database.statement("\(entry) WHERE day = ? AND number = ?")
        entriesOfDay = try database.statement("\(entry) WHERE day = ? ORDER BY arrival")
        current = try database.statement(
            "\(entry) WHERE day = ? AND status IN ('called', 'serving') ORDER BY call DESC")
        firstWaiting = try database.statement(
            """
            \(entry) WHERE day = ? AND line = ? AND prioritised = ? AND status = 'waiting' ORDER BY arrival LIMIT 1
            """)
        queueLength = try database.statement(
            "SELECT waiting FROM queues WHERE day = ? AND line = ? AND prioritised = ?")
        waitingBefore = try database.statement(
            """
            SELECT count(*) FROM tickets
            WHERE day = ? AND line = ? AND prioritised = ? AND status = 'waiting' AND arrival < ?
            """)
        latestCalls = try database.statement(
            "\(entry) WHERE day = ? AND line = ? AND call IS NOT NULL ORDER BY call DESC LIMIT ?")
        serviceTimes = try database.statement(
            """
            SELECT max(0, ended_at - serving_at) FROM tickets
            WHERE line = ? AND status = 'served' ORDER BY ended_at DESC LIMIT ?
            """)
        lastOrdinal = try database.statement("SELECT max(ordinal) FROM tickets WHERE day = ? AND prefix = ?")
        insertTicket = try database.statement(
            """
            INSERT INTO tickets (
                id, number, day, prefix, ordinal, requested_line, requested_priority, language,
                line, status, priority, issued_at, display_name)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING arrival
            """)
        updateTicket = try database.statement(
            """
            UPDATE tickets SET line = ?, status = ?, priority = ?, desk = ?, call = ?,
                called_at = ?, serving_at = ?, ended_at = ?
            WHERE arrival = ?
            """)
        appendEvent = try database.statement(
            """
            INSERT INTO events (kind, ticket, line, status, priority, desk, called_at, serving_at, ended_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING sequence
            """)
        events = try database.statement(
            """
            SELECT t.id, t.number, e.line, t.day, e.status, e.priority, t.language, e.desk,
                t.issued_at, e.called_at, e.serving_at, e.ended_at, t.display_name, e.sequence, e.kind
            FROM events e JOIN tickets t ON t.arrival = e.ticket
            WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?
            """)
        lastSequence = try database.statement("SELECT seq FROM sqlite_sequence WHERE name = 'events'")
    }
}
