/// The ticket office as the robot, a desk or the board uses it.
///
/// Implementers promise: `issue` with the same id and request gives the same ticket, however often and across crashes,
/// and another request under a used id is `.keyReused`; an answered ticket is durable; no ticket is ever called twice;
/// numbers of a line and day have no gap. Failures leave everything as it was.
public protocol TicketService: Sendable {
    /// Issues a ticket under the id made by the caller.
    func issue(_ request: TicketRequest, id: TicketID) async throws(TicketFailure) -> TicketStanding
    /// The ticket with this id.
    func ticket(_ id: TicketID) async throws(TicketFailure) -> TicketStanding
    /// Today's ticket with this number.
    func ticket(number: TicketNumber) async throws(TicketFailure) -> TicketStanding
    /// Today's tickets in the order of their issue.
    func tickets() async throws(TicketFailure) -> [TicketStanding]
    /// Calls the next ticket to `desk`; nil when nobody waits there.
    func callNext(desk: DeskID) async throws(TicketFailure) -> TicketStanding?
    /// Moves a ticket on.
    func apply(_ transition: TicketTransition, to id: TicketID) async throws(TicketFailure) -> TicketStanding
    /// Lets a waiting ticket be called before others, because of `reason`; a ticket that has priority keeps its own.
    func prioritise(_ id: TicketID, because reason: PriorityClass) async throws(TicketFailure) -> TicketStanding
    /// Who is where now.
    func board() async throws(TicketFailure) -> TicketBoard
    /// Everything that happens after event `sequence` (nil: from now on), in order, without gaps; ends with a
    /// `TicketFailure` when the office is lost, and when the reading task is cancelled.
    func events(after sequence: Int64?) async -> AsyncThrowingStream<TicketEvent, any Error>
}
