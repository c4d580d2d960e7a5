/// The ticket office as the robot, a desk, the board or an official uses it.
///
/// Implementers promise: `issue` with the same id and request gives the same ticket, however often and across crashes,
/// and another request under a used id is `.keyReused`; an answered ticket is durable; no ticket is ever called twice;
/// numbers of a line and day have no gap. Failures leave everything as it was.
public protocol TicketService: Sendable {
    /// Issues a ticket under the id made by the caller.
    func issue(_ request: TicketRequest, id: TicketID) async throws(TicketFailure) -> TicketStanding
    /// Today's ticket with this id.
    func ticket(_ id: TicketID) async throws(TicketFailure) -> TicketStanding
    /// Today's ticket with this number.
    func ticket(number: TicketNumber) async throws(TicketFailure) -> TicketStanding
    /// Today's tickets in the order of their issue.
    func tickets() async throws(TicketFailure) -> [TicketStanding]
    /// Calls the next ticket to `desk`; nil when nobody waits there. The same `key` calls once, however often it is
    /// asked, until the day ends.
    func callNext(desk: DeskID, key: String?) async throws(TicketFailure) -> TicketStanding?
    /// Moves a ticket on. Where `desk` says which desk asks, a ticket at another one is `.atOtherDesk`.
    func apply(
        _ transition: TicketTransition, to id: TicketID, by desk: DeskID?
    ) async throws(TicketFailure) -> TicketStanding
    /// Gives a ticket back that nobody waits for. What fails here for want of the office or of room is done later, where
    /// the implementation can keep it; who asked need not.
    func withdraw(_ id: TicketID) async throws(TicketFailure)
    /// Sends a visitor who waits or is at a desk on to another line, with the same number and by the same arrival.
    func transfer(_ id: TicketID, to line: LineID, by desk: DeskID?) async throws(TicketFailure) -> TicketStanding
    /// Lets a waiting ticket be called before others, because of `reason`; a ticket that has priority keeps its own.
    func prioritise(_ id: TicketID, because reason: PriorityClass) async throws(TicketFailure) -> TicketStanding
    /// Every line as it is now, in the office's order.
    func lines() async throws(TicketFailure) -> [LineStanding]
    /// Every desk as it is now, in the office's order.
    func desks() async throws(TicketFailure) -> [DeskStanding]
    /// Opens, pauses or closes a desk until the day ends; `reason` is shown, at most 200 characters of it.
    func setDesk(
        _ desk: DeskID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> DeskStanding
    /// Opens, pauses or closes a line until the day ends: no numbers are given out, those who wait are called on.
    func setLine(
        _ line: LineID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> LineStanding
    /// Who is where now, and who is next.
    func board() async throws(TicketFailure) -> TicketBoard
    /// Today's key for the numbers of identity cards.
    func dayKey() async throws(TicketFailure) -> DayKey
    /// How the office did on the days from `first` to `last`, at most a year of them.
    func statistics(from first: LocalDay, to last: LocalDay) async throws(TicketFailure) -> TicketStatistics
    /// Everything that happens after event `sequence` (nil: from now on), in order, without gaps; begins with `.missed`
    /// where events after `sequence` are no longer kept. Ends with a `TicketFailure` when the office is lost, and when
    /// the reading task is cancelled.
    func events(after sequence: Int64?) async -> AsyncThrowingStream<OfficeEvent, any Error>
}

extension TicketService {
    /// Calls the next ticket to `desk`, and one more each time it is asked.
    public func callNext(desk: DeskID) async throws(TicketFailure) -> TicketStanding? {
        try await callNext(desk: desk, key: nil)
    }

    /// Gives a ticket back now or not at all.
    public func withdraw(_ id: TicketID) async throws(TicketFailure) { _ = try await apply(.cancel, to: id) }

    /// Moves a ticket on, whichever desk it is at.
    public func apply(
        _ transition: TicketTransition, to id: TicketID
    ) async throws(TicketFailure) -> TicketStanding {
        try await apply(transition, to: id, by: nil)
    }
}
