/// The office: hours, desks, facilities, appointments.
extension ReplyKind {
    /// Open now until a time; today's hours.
    public static let hoursOpen = ReplyKind("office_hours.open", .hours, .closing)
    /// Closed now; open again at a time.
    public static let hoursClosed = ReplyKind("office_hours.closed", .opening)
    /// Closed, and no day is known on which it opens.
    public static let hoursUnknown = ReplyKind("office_hours.unknown")
    /// Which line's desk?
    public static let askDesk = ReplyKind("find_desk.ask")
    /// The desks of a line, and how to get there.
    public static let deskOfLine = ReplyKind("find_desk.line", .line, .desks, .place)
    /// How to get to a desk.
    public static let deskFound = ReplyKind("find_desk.desk", .desks, .place)
    /// There is no such desk; the list is on the screen.
    public static let deskUnknown = ReplyKind("find_desk.unknown")
    /// What is looked for? The list is on the screen.
    public static let askFacility = ReplyKind("facility.ask")
    /// Where it is and on what terms.
    public static let facilityTold = ReplyKind("facility.told", .facility, .answer)
    /// This office has none, or it does not work.
    public static let facilityMissing = ReplyKind("facility.missing", .facility)
    /// For which service?
    public static let askAppointmentLine = ReplyKind("book_appointment.ask_line")
    /// Would this time suit? Others are on the screen.
    public static let appointmentOffer = ReplyKind("book_appointment.offer", .line, .slot)
    /// It is booked: please note the code.
    public static let appointmentBooked = ReplyKind("book_appointment.done", .appointment, .line, .slot)
    /// There is no time to offer: please ask a member of staff.
    public static let appointmentNone = ReplyKind("book_appointment.none")
    /// The book cannot be used now: a member of staff was called.
    public static let appointmentUnavailable = ReplyKind("book_appointment.unavailable")

    static let office: [ReplyKind] = [
        hoursOpen, hoursClosed, hoursUnknown, askDesk, deskOfLine, deskFound, deskUnknown, askFacility,
        facilityTold, facilityMissing, askAppointmentLine, appointmentOffer, appointmentBooked, appointmentNone,
        appointmentUnavailable,
    ]
}
