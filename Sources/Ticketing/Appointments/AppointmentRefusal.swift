package import Reception

/// Why a sound book does not take an appointment.
package enum AppointmentRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The id was used before for another request.
    case keyReused
    /// Every code belongs to an appointment to come.
    case noCodeLeft

    package var description: String {
        switch self {
        case .keyReused: "the appointment's id was used before for another request; book under an id of its own"
        case .noCodeLeft:
            "all \(AppointmentCode.count) codes belong to appointments to come; withdraw those that are not needed"
        }
    }

    /// The same, as the users of the book see it.
    package var asPartFailure: PartFailure { PartFailure(part: .appointments, reason: description) }
}
