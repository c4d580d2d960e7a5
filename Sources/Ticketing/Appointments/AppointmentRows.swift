import Reception
import SQLite

/// The rows of the appointment book in one open database.
final class AppointmentRows {
    private let database: Database
    private let byID: Statement
    private let codesFrom: Statement
    private let allFrom: Statement
    private let insert: Statement
    private let delete: Statement

    /// The appointments of `database`.
    init(_ database: Database) throws(DatabaseFailure) {
        self.database = database
        byID = try database.statement("SELECT code, line, day, half, language FROM appointments WHERE id = ?")
        codesFrom = try database.statement("SELECT code FROM appointments WHERE day >= ?")
        // The words of the halves happen to sort backwards.
        allFrom = try database.statement(
            """
            SELECT code, line, day, half, language FROM appointments
            WHERE day >= ? ORDER BY day, half DESC, booking
            """)
        insert = try database.statement(
            "INSERT INTO appointments (id, code, line, day, half, language) VALUES (?, ?, ?, ?, ?, ?)")
        delete = try database.statement("DELETE FROM appointments WHERE id = ?")
    }

    /// Does `work` as one transaction, or nothing of it.
    func transaction<Answer>(
        _ access: TicketAccess, _ work: (AppointmentRows) throws(DatabaseFailure) -> Answer
    ) throws(DatabaseFailure) -> Answer {
        try database.begin(writing: access == .writing)
        do throws(DatabaseFailure) {
            let answer = try work(self)
            try database.commit()
            return answer
        } catch {
            try database.rollBack()
            throw error
        }
    }

    /// The appointment booked under `id`.
    func appointment(_ id: String) throws(DatabaseFailure) -> Appointment? {
        try byID.first(.text(id), read: Appointment.init)
    }

    /// The appointments from `day` on, in the order of their times.
    func appointments(from day: LocalDay) throws(DatabaseFailure) -> [Appointment] {
        try allFrom.all(.day(day), read: Appointment.init)
    }

    /// The codes of the appointments from `day` on.
    func codes(from day: LocalDay) throws(DatabaseFailure) -> Set<AppointmentCode> {
        Set(try codesFrom.all(.day(day)) { row in AppointmentCode(rawValue: row.text(0)) })
    }

    /// Adds an appointment under an id that is not there.
    func add(_ appointment: Appointment, id: String) throws(DatabaseFailure) {
        let request = appointment.request
        try insert.run(
            .text(id), .text(appointment.code.rawValue), .text(request.line.rawValue), .day(request.time.day),
            .text(request.time.half.rawValue), .text(request.language.rawValue))
    }

    /// Takes out the appointment booked under `id`, if it is there.
    func remove(_ id: String) throws(DatabaseFailure) { try delete.run(.text(id)) }
}

extension Appointment {
    /// Reads the five columns of a row.
    fileprivate init(_ row: Row) throws(DatabaseFailure) {
        let time = AppointmentTime(day: LocalDay(daysSince1970: Int(row.integer(2))), half: try row.word(3))
        self.init(
            code: AppointmentCode(rawValue: row.text(0)),
            request: AppointmentRequest(
                line: LineID(rawValue: row.text(1)), time: time, language: try row.word(4)))
    }
}
