/// The forms of the texts in requests.
extension TextForm {
    /// An `Idempotency-Key`, which becomes a ticket's id.
    static let key = TextForm(.word, 16...64)
    /// A ticket's id in a path.
    static let ticket = TextForm(.word, 1...64)
    /// The name of a line or a desk.
    static let name = TextForm(.any, 1...64)
    /// A ticket's number.
    static let number = TextForm(.code, 4...8)
    /// A visitor's name as it is sent: whatever somebody typed. What is shown of it, the office decides.
    static let visitor = TextForm(.free, 0...8_192)
    /// Why a desk or a line does not work as usual.
    static let reason = TextForm(.any, 1...200)
    /// The keyed hash of a card number.
    static let person = TextForm(.hexadecimal, 64...64)
    /// A day.
    static let day = TextForm(.time, 10...10)
    /// The sequence of an event.
    static let sequence = TextForm(.digits, 1...19)
}

extension PathPattern.Part {
    static let ticket = PathPattern.Part.named("ticket", .ticket)
    static let desk = PathPattern.Part.named("desk", .name)
    static let line = PathPattern.Part.named("line", .name)
}

extension PathPattern {
    static let tickets: PathPattern = "/v1/tickets"
    static let ticket = tickets / .ticket
    static let desk = "/v1/desks" / PathPattern.Part.desk
    static let line = "/v1/lines" / PathPattern.Part.line
}
