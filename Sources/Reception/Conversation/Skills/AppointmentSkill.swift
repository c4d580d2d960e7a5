/// Books an appointment: for which line, then when; the code is all the visitor needs. Moving or cancelling one is for
/// staff, who have the list.
enum AppointmentSkill: Skill {
    static let intents: [IntentName] = [.bookAppointment]

    /// How many half days are offered.
    private static let mostTimes = 6

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        guard turn.health[.appointments] != .absent else { return bookIsUnavailable(in: &turn) }
        let talkedAbout = turn.visit.procedure.flatMap(turn.domain.procedure)?.line
        guard let line = turn.line(namedIn: reading) ?? talkedAbout else {
            return turn.answer(.askAppointmentLine, asking: .line(intent: .bookAppointment))
        }
        let times = turn.office.hours(of: line).halfDays(after: turn.wall, count: mostTimes)
        guard let first = times.first else { return turn.apologise(.appointmentNone) }
        turn.answer(
            .appointmentOffer, .line(id: line), .appointmentTime(time: first),
            asking: .appointment(line: line, times: times))
    }

    /// A time was chosen.
    static func book(_ time: AppointmentTime, in turn: inout Turn) {
        // A finger that came down twice.
        if turn.visit.requests.contains(where: { $0.subject == .appointment }) { return }
        guard case .appointment(let line, let times) = turn.visit.question, times.contains(time) else {
            return perform(IntentCandidate(intent: .bookAppointment, probability: 1), in: &turn)
        }
        turn.bookAppointment(line: line, at: time)
    }

    /// The book answered.
    static func answered(_ answer: AppointmentAnswer, in turn: inout Turn) {
        guard case .booked(let appointment) = answer else { return bookIsUnavailable(in: &turn) }
        turn.answer(
            .appointmentBooked, .appointment(code: appointment.code), .line(id: appointment.request.line),
            .appointmentTime(time: appointment.request.time), asking: .anythingElse)
    }

    /// Apologises and calls an official, who can write it down.
    static func bookIsUnavailable(in turn: inout Turn) {
        turn.alert(.staffWanted)
        turn.apologise(.appointmentUnavailable)
    }
}
