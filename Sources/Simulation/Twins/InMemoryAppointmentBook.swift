public import Reception
import Synchronization
import Ticketing

/// The twin of the SQLite book: the same promises but for durability, kept in memory. A call is a step of `fault`.
public final class InMemoryAppointmentBook: AppointmentBook {
    private struct Booking {
        let id: String
        let appointment: Appointment
    }

    /// Breaks the book.
    public let fault: FaultSwitch

    private let clock: any ReceptionClock
    private let bookings = Mutex<[Booking]>([])

    /// Makes an empty book.
    public init(clock: any ReceptionClock, fault: FaultSwitch = FaultSwitch(part: .appointments)) {
        self.clock = clock
        self.fault = fault
    }

    public func book(_ request: AppointmentRequest, id: String) async throws(PartFailure) -> Appointment {
        try await fault.step()
        if fault.givesGarbage { return Appointment(code: "", request: request.onNoDay) }
        let today = clock.wallTime.day
        let outcome = bookings.withLock { bookings -> Result<Appointment, AppointmentRefusal> in
            if let earlier = bookings.first(where: { $0.id == id }) {
                return earlier.appointment.confirmed(for: request)
            }
            let toCome = bookings.map(\.appointment).filter { $0.request.time.day >= today }
            guard let code = AppointmentCode(for: id, besides: Set(toCome.map(\.code))) else {
                return .failure(.noCodeLeft)
            }
            let appointment = Appointment(code: code, request: request)
            bookings.append(Booking(id: id, appointment: appointment))
            return .success(appointment)
        }
        do { return try outcome.get() } catch { throw error.asPartFailure }
    }

    public func withdraw(id: String) async throws(PartFailure) {
        try await fault.step()
        bookings.withLock { $0.removeAll { $0.id == id } }
    }

    public func appointments(from day: LocalDay) async throws(PartFailure) -> [Appointment] {
        try await fault.step()
        let all = bookings.withLock { $0.map(\.appointment) }.filter { $0.request.time.day >= day }
        let inOrder = all.enumerated().sorted { left, right in
            (left.element.request.time.rank, left.offset) < (right.element.request.time.rank, right.offset)
        }
        return inOrder.map(\.element)
    }
}

extension AppointmentRequest {
    /// The same for a day that is none.
    fileprivate var onNoDay: AppointmentRequest {
        AppointmentRequest(
            line: line, time: AppointmentTime(day: LocalDay(year: 0, month: 0, day: 0), half: time.half),
            language: language)
    }
}

extension AppointmentTime {
    /// The number of half days since 1970.
    fileprivate var rank: Int { 2 * day.daysSince1970 + (half == .morning ? 0 : 1) }
}
