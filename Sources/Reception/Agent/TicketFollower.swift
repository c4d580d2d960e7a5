import Synchronization

/// Follows the events of the ticket office: after a failure it goes on where it was.
public struct TicketFollower: Sendable {
    private let tickets: any TicketService
    private let supervisor: Supervisor
    private let clock: any ReceptionClock

    /// Makes a follower that does nothing until `run`. `report` takes how the office is, as often as that is tried.
    public init(
        tickets: any TicketService, policy: RestartPolicy = RestartPolicy(), clock: any ReceptionClock,
        report: @escaping @Sendable (PartHealth) -> Void = { _ in }
    ) {
        self.tickets = tickets
        self.clock = clock
        supervisor = Supervisor(part: .tickets, policy: policy, clock: clock, report: report)
    }

    /// Gives `take` everything that happens from now on, in order, until the task is cancelled; with each event, how long
    /// ago it happened: nothing for what is heard as it happens, more for what had to wait for the office to be found.
    public func run(_ take: @Sendable (OfficeEvent, Delay) async -> Void) async {
        let place = Mutex(TicketPlace())
        await supervisor.run { ready in
            defer { place.withLock { $0.lose(at: clock.now) } }
            do {
                // The stream begins without a word, whether the office is there or not.
                _ = try await tickets.board()
                let events = await tickets.events(after: place.withLock(\.last))
                place.withLock { $0.find(at: clock.now) }
                ready()
                for try await event in events {
                    let age = place.withLock { $0.take(event, at: clock.now, wall: clock.wallTime) }
                    await take(event, age)
                }
            } catch let failure as TicketFailure {
                throw PartFailure(part: .tickets, reason: failure.reason)
            }
            try Task.checkCancellation()
            throw PartFailure(part: .tickets, reason: "the stream of ticket events ended")
        }
    }
}

/// Where a follower is, and since when it may have missed something.
struct TicketPlace: Hashable, Sendable {
    /// What was missed comes at once when the office is found; what comes later than this happens now.
    private static let catchingUp = Delay.seconds(5)

    /// The last event that was taken.
    private(set) var last: Int64?
    private var lostAt: Instant?
    private var foundAt: Instant?

    /// The office is heard from `now` on.
    mutating func find(at now: Instant) { foundAt = now }

    /// The office is not heard any more; nothing changes when it was not heard before.
    mutating func lose(at now: Instant) {
        // An office that was never heard has told nothing that could be late.
        if lostAt == nil || isCaughtUp(at: now), foundAt != nil { lostAt = now }
        foundAt = nil
    }

    /// Goes on to `event`; how long ago it happened.
    ///
    /// The clocks of two machines differ: they are asked only about what may have been missed, and their answer is never
    /// more than the time for which the office was away.
    mutating func take(_ event: OfficeEvent, at now: Instant, wall: WallTime) -> Delay {
        last = event.sequence
        guard let lostAt, !isCaughtUp(at: now) else { return .zero }
        return max(.zero, min(now - lostAt, .milliseconds(wall.utcMilliseconds - event.at)))
    }

    private func isCaughtUp(at now: Instant) -> Bool {
        foundAt.map { now - $0 > Self.catchingUp } ?? false
    }
}

extension TicketFailure {
    /// The failure in a sentence for the operator.
    fileprivate var reason: String {
        if case .unavailable(let reason) = self { return reason }
        return "the ticket service answered \(self)"
    }
}
