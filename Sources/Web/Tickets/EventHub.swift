package import Reception
import Synchronization
import Threading

/// Reads the events of the ticket office once and hands them to all who listen.
///
/// Nothing is kept for a listener but its place: it asks for what comes next when its other end has taken what came
/// before. The latest events are kept for all of them together; who needs older ones reads them from the office until
/// it meets those. When the office is lost the hub goes on trying, and listeners stay.
package final class EventHub: Sendable {
    private struct State {
        var ring: EventRing
        var hearing = Hearing.unknown
    }

    /// Whether the hub hears the office.
    private enum Hearing {
        case unknown, heard, lost
    }

    /// How long the hub waits after a failure; twice as long after each further one.
    private static let shortestPause = Delay.milliseconds(500)
    private static let longestPause = Delay.seconds(30)
    /// An event that no office ever reaches: asked for what comes after it, the office begins with where it is.
    private static let never = Int64.max

    private let service: any TicketService
    private let clock: any ReceptionClock
    private let state: Mutex<State>
    /// Something is different: an event, a heartbeat, the office lost or found.
    let news = ChangeSignal()
    /// Lets silent streams be heard.
    let heartbeat: Heartbeat

    /// Makes a hub that keeps at least the latest `capacity` events. Nothing is read before `run`.
    package init(service: any TicketService, clock: any ReceptionClock, capacity: Int = 4_096) {
        precondition(capacity > 0, "a hub without room for an event")
        self.service = service
        self.clock = clock
        state = Mutex(State(ring: EventRing(capacity: capacity)))
        heartbeat = Heartbeat(clock: clock, news: news)
    }

    /// Reads the office's events until the task is cancelled.
    package func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.follow() }
            group.addTask { await self.heartbeat.run() }
        }
    }

    // MARK: Listening

    /// The office's latest event, once it is known; nil when the office cannot be heard now or the task is cancelled.
    func latest() async -> Int64? {
        while true {
            let seen = news.generation
            let (hearing, latest) = state.withLock { ($0.hearing, $0.ring.latest) }
            switch hearing {
            case .heard: return latest
            case .lost: return nil
            case .unknown: do { try await news.wait(past: seen) } catch { return nil }
            }
        }
    }

    /// What comes after the event `sequence`, at most `limit` events of it.
    func look(after sequence: Int64, limit: Int) -> EventLook {
        state.withLock { state in
            if let frames = state.ring.frames(after: sequence, limit: limit) {
                return frames.isEmpty ? .nothing : .frames(frames)
            }
            // Where the office cannot be heard, nobody can read what is older.
            return state.hearing == .heard ? .older : .nothing
        }
    }

    /// The office's own events after `sequence`.
    func events(after sequence: Int64) async -> AsyncThrowingStream<OfficeEvent, any Error> {
        await service.events(after: sequence)
    }

    // MARK: Reading

    private func follow() async {
        var pause = Self.shortestPause
        while true {
            do {
                let last = state.withLock(\.ring.latest)
                let events = await service.events(after: last ?? Self.never)
                // A stream that goes on begins without a word, whether the office is there or not.
                if last != nil { _ = try await service.desks() }
                change { $0.hearing = last == nil ? .unknown : .heard }
                for try await event in events {
                    take(event)
                    pause = Self.shortestPause
                }
            } catch {
                // The office tells its own health; here it only matters that it is not heard.
            }
            change { $0.hearing = .lost }
            do { try await clock.sleep(for: pause) } catch { return }
            pause = min(Self.longestPause, pause + pause)
        }
    }

    private func take(_ event: OfficeEvent) {
        let frame = EventFrame(event)
        change { state in
            state.hearing = .heard
            // Each listener learns from the office itself what of this is news to it.
            if event.change == .missed { return state.ring.begin(after: event.sequence) }
            // The office forgets names at midnight, and so do we: who is late reads what was before from the office.
            if case .dayBegan = event.change { state.ring.begin(after: event.sequence - 1) }
            state.ring.append(frame)
        }
    }

    private func change(_ body: (inout State) -> Void) {
        state.withLock { body(&$0) }
        news.signal()
    }
}

/// What a listener finds.
enum EventLook: Sendable {
    /// These are next.
    case frames(ArraySlice<EventFrame>)
    /// There is nothing yet.
    case nothing
    /// What is next is not kept here: ask the office.
    case older
}
