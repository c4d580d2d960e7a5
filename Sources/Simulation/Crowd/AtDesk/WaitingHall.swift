import Reception
import Synchronization
import Threading

/// Where visitors and officials find each other: who is called, who has come to the desk, who is done.
///
/// One reader follows the events of the ticket office and wakes those who are concerned.
final class WaitingHall: Sendable {
    /// How a call ended for the visitor.
    enum CallEnd: Sendable {
        case served(from: Instant)
        /// The desk had given up waiting.
        case missed
    }

    /// When an office that failed is asked again.
    static let retry = Delay.seconds(5)

    /// When the tickets were called.
    let calls = Rendezvous<TicketID, Instant>()
    /// Visitors at the desk, and how long their service takes.
    let arrivals = Rendezvous<TicketID, Delay>()
    /// How the calls ended.
    let ends = Rendezvous<TicketID, CallEnd>()
    /// Moves when somebody begins to wait, and when a desk should look at the clock.
    let changes = ChangeSignal()

    private let clock: any ReceptionClock
    private let issues = Mutex<[TicketID: Instant]>([:])

    /// Makes an empty hall.
    init(clock: any ReceptionClock) { self.clock = clock }

    /// When `ticket` was issued, as far as that was seen.
    func issue(of ticket: TicketID) -> Instant? { issues.withLock { $0[ticket] } }

    /// Follows the events of `tickets` until the task is cancelled, beginning with those of `begun`.
    func follow(_ tickets: any TicketService, from begun: AsyncThrowingStream<OfficeEvent, any Error>) async {
        var (events, last) = (begun, Int64?.none)
        while !Task.isCancelled {
            do {
                for try await event in events {
                    last = event.sequence
                    if event.change == .missed { try await lookAround(tickets) } else { note(event.change) }
                }
            } catch {
                // The office is lost for a while: what happens until it is back is read then.
                guard (try? await clock.sleep(for: Self.retry)) != nil else { return }
            }
            events = await tickets.events(after: last)
        }
    }

    private func note(_ change: OfficeChange) {
        guard case .ticket(let kind, let ticket) = change else { return }
        switch kind {
        case .issued:
            issues.withLock { $0[ticket.id] = clock.now }
            changes.signal()
        case .cameBack, .transferred: changes.signal()
        case .called: calls.leave(clock.now, for: ticket.id)
        case .recalled, .serving, .served, .noShow, .cancelled, .prioritised: break
        }
    }

    /// Events are missing: looks at everything anew.
    private func lookAround(_ tickets: any TicketService) async throws {
        for standing in try await tickets.tickets() where standing.ticket.status == .called {
            calls.leave(clock.now, for: standing.ticket.id)
        }
        changes.signal()
    }
}
