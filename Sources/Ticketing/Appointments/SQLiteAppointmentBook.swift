package import Reception
import SQLite
import Threading

/// Appointments in the same SQLite file as the tickets, on a thread of its own.
///
/// What was answered survives `kill -9` and lost power; several books, also of several processes, may use one file. The
/// first call opens the file, and so does the first after the file was lost or found damaged.
package actor SQLiteAppointmentBook: AppointmentBook {
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let executor = SerialQueueExecutor(label: "letan.appointments")
    private let path: String
    private let clock: any ReceptionClock
    private var opened: AppointmentRows?

    /// Makes a book in the file at `path`, whose folder must exist; touches nothing yet.
    package init(path: String, clock: any ReceptionClock) {
        self.path = path
        self.clock = clock
    }

    /// Closes the file; a later call opens it again.
    package func close() { opened = nil }

    package func book(_ request: AppointmentRequest, id: String) throws(PartFailure) -> Appointment {
        let today = clock.wallTime.day
        let outcome = try transaction(.writing) { rows throws(DatabaseFailure) in
            if let earlier = try rows.appointment(id) { return earlier.confirmed(for: request) }
            guard let code = AppointmentCode(for: id, besides: try rows.codes(from: today)) else {
                return .failure(.noCodeLeft)
            }
            let appointment = Appointment(code: code, request: request)
            try rows.add(appointment, id: id)
            return .success(appointment)
        }
        do { return try outcome.get() } catch { throw error.asPartFailure }
    }

    package func withdraw(id: String) throws(PartFailure) {
        try transaction(.writing) { rows throws(DatabaseFailure) in try rows.remove(id) }
    }

    package func appointments(from day: LocalDay) throws(PartFailure) -> [Appointment] {
        try transaction(.reading) { rows throws(DatabaseFailure) in try rows.appointments(from: day) }
    }

    private func transaction<Answer>(
        _ access: TicketAccess, _ work: (AppointmentRows) throws(DatabaseFailure) -> Answer
    ) throws(PartFailure) -> Answer {
        do throws(DatabaseFailure) {
            return try rows().transaction(access, work)
        } catch {
            if !error.isPassing { opened = nil }
            throw PartFailure(part: .appointments, reason: error.description)
        }
    }

    private func rows() throws(DatabaseFailure) -> AppointmentRows {
        if let opened { return opened }
        let rows = try AppointmentRows(Database(path: path, schema: .office))
        opened = rows
        return rows
    }
}

extension Appointment {
    /// This appointment, if it is what `request` asks for; its id was used for something else if not.
    package func confirmed(for request: AppointmentRequest) -> Result<Appointment, AppointmentRefusal> {
        self.request == request ? .success(self) : .failure(.keyReused)
    }
}
