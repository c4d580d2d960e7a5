import SQLite

/// What the ledger says to SQLite about tickets, prepared once a database opened.
///
/// A class, because the initialiser of a noncopyable struct cannot throw between two of its members.
final class TicketStatements {
    let entryByID: Statement
    let entryByNumber: Statement
    let entryByCall: Statement
    let entriesOfDay: Statement
    let entriesOfPerson: Statement
    let current: Statement
    let firstWaiting: Statement
    let queueLength: Statement
    let waitingBefore: Statement
    let serviceTimes: Statement
    let lastOrdinal: Statement
    let insertTicket: Statement
    let updateTicket: Statement

    /// The columns a `LedgerEntry` is read from.
    private static let entry = """
        SELECT id, number, line, day, status, priority, language, desk, issued_at, called_at, serving_at, ended_at,
            display_name, queued_at, issuer, arrival, requested_line, requested_priority, call, hour, person
        FROM tickets
        """

    init(on database: Database) throws(DatabaseFailure) {
        let entry = Self.entry
        entryByID = try database.statement("\(entry) WHERE id = ?")
        entryByNumber = try database.statement("\(entry) WHERE day = ? AND number = ?")
        entryByCall = try database.statement("\(entry) WHERE arrival = (SELECT ticket FROM calls WHERE key = ?)")
        entriesOfDay = try database.statement("\(entry) WHERE day = ? ORDER BY arrival")
        entriesOfPerson = try database.statement("\(entry) WHERE day = ? AND person = ? ORDER BY arrival")
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
                line, status, priority, issued_at, display_name, queued_at, hour, person, issuer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING arrival
            """)
        updateTicket = try database.statement(
            """
            UPDATE tickets SET line = ?, status = ?, priority = ?, desk = ?, call = ?,
                called_at = ?, serving_at = ?, ended_at = ?, queued_at = ?, hour = ?
            WHERE arrival = ?
            """)
    }
}
