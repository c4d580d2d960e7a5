import Reception
import SQLite

/// The one table of the journal and what is done in it; each call is a transaction of its own.
final class RequestTable {
    private let database: Database
    private let insert: Statement
    private let insertIfNew: Statement
    private let delete: Statement
    private let select: Statement
    private let countAll: Statement

    /// Opens the file at `path` and keeps others out of it.
    init(path: String) throws(DatabaseFailure) {
        database = try Database(path: path, schema: .requests)
        // Two robots with one journal would withdraw each other's tickets. The lock is taken by the first transaction.
        try database.statement("PRAGMA locking_mode = EXCLUSIVE").run()
        insert = try database.statement(
            """
            INSERT INTO requests (ticket, day, noted_at) VALUES (?, ?, ?)
            ON CONFLICT (ticket) DO UPDATE SET day = excluded.day, noted_at = excluded.noted_at
            """)
        insertIfNew = try database.statement(
            """
            INSERT INTO requests (ticket, day, noted_at) VALUES (?, ?, ?)
            ON CONFLICT (ticket) DO NOTHING
            """)
        delete = try database.statement("DELETE FROM requests WHERE ticket = ?")
        select = try database.statement("SELECT ticket, day, noted_at FROM requests ORDER BY noted_at, ticket")
        countAll = try database.statement("SELECT count(*) FROM requests")
        try database.begin(writing: true)
        try database.commit()
    }

    /// Writes that `id` is asked for at `now`.
    func note(_ id: TicketID, at now: WallTime) throws(DatabaseFailure) {
        try insert.run(.text(id.rawValue), .integer(Int64(now.day.daysSince1970)), .integer(now.utcMilliseconds))
    }

    /// The same, unless it was written before.
    func noteIfNew(_ id: TicketID, at now: WallTime) throws(DatabaseFailure) {
        try insertIfNew.run(.text(id.rawValue), .integer(Int64(now.day.daysSince1970)), .integer(now.utcMilliseconds))
    }

    /// Removes `id`.
    func remove(_ id: TicketID) throws(DatabaseFailure) { try delete.run(.text(id.rawValue)) }

    /// How many there are.
    func count() throws(DatabaseFailure) -> Int { try countAll.number() }

    /// What is there, the oldest first.
    func all() throws(DatabaseFailure) -> [UnsettledRequest] {
        try select.all { row in
            UnsettledRequest(
                id: TicketID(rawValue: row.text(0)), day: LocalDay(daysSince1970: Int(row.integer(1))),
                notedAt: row.integer(2))
        }
    }
}

extension Schema {
    /// The schema of a client's journal. Days are counted from 1970-01-01 at the office.
    static let requests = Schema(
        // "LETR" in ASCII.
        applicationID: 0x4C45_5452,
        migrations: [
            """
            CREATE TABLE requests (
                ticket TEXT PRIMARY KEY,
                day INTEGER NOT NULL,
                noted_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            """
        ])
}
