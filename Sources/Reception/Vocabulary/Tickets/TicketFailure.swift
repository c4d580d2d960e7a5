/// Why the ticket office did not do what was asked.
public enum TicketFailure: Error, Hashable, Sendable, Codable {
    /// The service cannot be reached or its store is broken; `reason` is for the operator.
    case unavailable(reason: String)
    /// The store has no room; nothing was changed.
    case storageFull
    /// There is no such ticket today.
    case notFound
    /// There is no such line.
    case unknownLine(line: LineID)
    /// There is no such desk.
    case unknownDesk(desk: DeskID)
    /// The line does not issue now; it does again at `reopens`, if that is known.
    case closed(reopens: OpeningTime?)
    /// The line has given out all its numbers of today; it issues again at `reopens`, if that is known.
    case full(reopens: OpeningTime?)
    /// The ticket's present status does not allow it.
    case conflict(status: TicketStatus)
    /// The person has as many tickets as a person may have, among them `held`.
    case limitReached(held: TicketNumber)
    /// The desk does not call now.
    case deskUnavailable(desk: DeskID, availability: Availability)
    /// The ticket is at another desk.
    case atOtherDesk(desk: DeskID)
    /// The same key was used before for another request.
    case keyReused
}

/// The next time a door opens.
public struct OpeningTime: Hashable, Sendable, Codable {
    /// The day at the office.
    public let day: LocalDay
    /// Minutes since local midnight.
    public let minute: Int

    /// Makes an opening time.
    public init(day: LocalDay, minute: Int) {
        self.day = day
        self.minute = minute
    }
}
