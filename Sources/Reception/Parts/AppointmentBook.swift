/// The list of appointments and home visits that the officials see.
///
/// Implementers promise: the same id with the same request gives the same appointment, however often and across crashes;
/// what was answered is durable; a code is never given twice while its appointment is to come.
public protocol AppointmentBook: Sendable {
    /// Books an appointment under an id made by the caller: 128 random bits in hexadecimal.
    func book(_ request: AppointmentRequest, id: String) async throws(PartFailure) -> Appointment
    /// Takes the appointment of this id out of the book, if it is there.
    func withdraw(id: String) async throws(PartFailure)
    /// The appointments from `day` on, in the order of their times.
    func appointments(from day: LocalDay) async throws(PartFailure) -> [Appointment]
}
