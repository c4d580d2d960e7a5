package import Reception
import Synchronization
import Threading

/// That something happened at the ticket office, and when numbers were called: heard once for all boards and phones.
package final class OfficeNews: Sendable {
    private struct State {
        var calls = CallTimes()
        var changes = 0
    }

    private let service: any TicketService
    private let clock: any ReceptionClock
    private let state = Mutex(State())
    /// Something happened, or there was a heartbeat.
    let signal: ChangeSignal
    /// What silent streams are kept alive by.
    let heartbeat: Heartbeat

    /// Makes news of `service`, of which nothing is heard until `run`.
    package init(service: any TicketService, clock: any ReceptionClock) {
        self.service = service
        self.clock = clock
        signal = ChangeSignal()
        heartbeat = Heartbeat(clock: clock, news: signal)
    }

    /// Listens until the task is cancelled.
    package func run() async {
        // An office that is lost or found may be different, too.
        let follower = TicketFollower(tickets: service, clock: clock) { _ in self.change { $0.changes += 1 } }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await follower.run { self.take($0, age: $1) } }
            group.addTask { await self.heartbeat.run() }
        }
    }

    /// When numbers were called.
    var calls: CallTimes { state.withLock(\.calls) }
    /// How often something happened.
    var changes: Int { state.withLock(\.changes) }

    private func take(_ event: OfficeEvent, age: Delay) {
        let instant = Instant(microseconds: (clock.now - .start - age).microseconds)
        change { state in
            state.calls.take(event, at: instant)
            state.changes += 1
        }
    }

    private func change(_ body: (inout State) -> Void) {
        state.withLock { body(&$0) }
        signal.signal()
    }
}
