/// Tells when the office is open; the week is on the screen.
enum OfficeHoursSkill: Skill {
    static let intents: [IntentName] = [.officeHours]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        let hours = turn.office.hours
        turn.visit.sheet = .hours
        if let closing = hours.closing(after: turn.wall) {
            turn.answer(.hoursOpen, .hours(day: turn.wall.day), .closing(minute: closing))
        } else if let opening = hours.nextOpening(after: turn.wall) {
            turn.answer(.hoursClosed, .opening(time: opening))
        } else {
            turn.apologise(.hoursUnknown)
        }
    }
}
