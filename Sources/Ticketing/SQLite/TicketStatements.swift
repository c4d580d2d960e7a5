/// Everything the ledger ever says to SQLite, prepared once a connection.
///
/// A class, because the initialiser of a noncopyable struct cannot throw between two of its members.
final class TicketStatements {
    let beginReading: Statement
    let beginWriting: Statement
    let commit: Statement
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

    init(on connection: borrowing Connection) throws(TicketStoreFailure) {
        let entry = Self.entry
        beginReading = try Statement("BEGIN", on: connection)
        beginWriting = try Statement("BEGIN IMMEDIATE", on: connection)
        commit = try Statement("COMMIT", on: connection)
        entryByID = try Statement("\(entry) WHERE id = ?", on: connection)
        entryByNumber = try Statement("\(entry) WHERE day = ? AND number = ?", on: connection)
        entriesOfDay = try Statement("\(entry) WHERE day = ? ORDER BY arrival", on: connection)
        current = try Statement(
            "\(entry) WHERE day = ? AND status IN ('called', 'serving') ORDER BY call DESC", on: connection)
        firstWaiting = try Statement(
            """
            \(entry) WHERE day = ? AND line = ? AND prioritised = ? AND status = 'waiting' ORDER BY arrival LIMIT 1
            """, on: connection)
        queueLength = try Statement(
            "SELECT waiting FROM queues WHERE day = ? AND line = ? AND prioritised = ?", on: connection)
        waitingBefore = try Statement(
            """
            SELECT count(*) FROM tickets
            WHERE day = ? AND line = ? AND prioritised = ? AND status = 'waiting' AND arrival < ?
            """, on: connection)
        latestCalls = try Statement(
            "\(entry) WHERE day = ? AND line = ? AND call IS NOT NULL ORDER BY call DESC LIMIT ?", on: connection)
        serviceTimes = try Statement(
            """
            SELECT max(0, ended_at - serving_at) FROM tickets
            WHERE line = ? AND status = 'served' ORDER BY ended_at DESC LIMIT ?
            """, on: connection)
        lastOrdinal = try Statement("SELECT max(ordinal) FROM tickets WHERE day = ? AND prefix = ?", on: connection)
        insertTicket = try Statement(
            """
            INSERT INTO tickets (
                id, number, day, prefix, ordinal, requested_line, requested_priority, language,
                line, status, priority, issued_at, display_name)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING arrival
            """, on: connection)
        updateTicket = try Statement(
            """
            UPDATE tickets SET line = ?, status = ?, priority = ?, desk = ?, call = ?,
                called_at = ?, serving_at = ?, ended_at = ?
            WHERE arrival = ?
            """, on: connection)
        appendEvent = try Statement(
            """
            INSERT INTO events (kind, ticket, line, status, priority, desk, called_at, serving_at, ended_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING sequence
            """, on: connection)
        events = try Statement(
            """
            SELECT t.id, t.number, e.line, t.day, e.status, e.priority, t.language, e.desk,
                t.issued_at, e.called_at, e.serving_at, e.ended_at, t.display_name, e.sequence, e.kind
            FROM events e JOIN tickets t ON t.arrival = e.ticket
            WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?
            """, on: connection)
        lastSequence = try Statement("SELECT seq FROM sqlite_sequence WHERE name = 'events'", on: connection)
    }
}
