package import Reception
import Synchronization
import Threading

/// Reads the events of the ticket office once and hands them to all who listen.
///
/// Nothing is kept for a listener but its place: it asks for what comes next when its other end has taken what came
/// before. The latest events are kept for all of them together; who needs older ones reads them from the office until it
/// meets those. When the office is lost the hub goes on trying, and listeners stay.
package final class EventHub: Sendable {
    /// What is set once and what can be slow.
    private struct State {
        var ring: EventRing
        /// The event after which the first one of the ring came.
        var origin: Int64?
        var presence = Presence.unknown
        /// Counts how often events may have been lost before the first one came.
        var era = 0
    }

    /// Whether the hub hears the office.
    private enum Presence {
        case unknown, following, lost
    }

    /// How often a silent stream is heard.
    static let heartbeat = Delay.seconds(15)
    /// How long the hub waits after the first failure; twice as long after each further one.
    private static let shortestPause = Delay.milliseconds(500)
    private static let longestPause = Delay.seconds(30)

    private let service: any TicketService
    private let clock: any ReceptionClock
    private let state: Mutex<State>
    /// Something can be different: an event, a heartbeat, the office lost or found.
    let news = ChangeSignal()
    /// It is time for a heartbeat.
    let beats = ChangeSignal()

    /// Makes a hub that keeps at least `capacity` events. Nothing is read before `run`.
    package init(service: any TicketService, clock: any ReceptionClock, capacity: Int = 4_096) {
        precondition(capacity > 0, "a hub without room for an event")
        self.service = service
        self.clock = clock
        state = Mutex(State(ring: EventRing(capacity: capacity)))
    }

    /// Reads the office's events until the task is cancelled.
    package func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.follow() }
            group.addTask { await self.beat() }
        }
    }

    // MARK: Listening

    /// Where a listener that wants everything from now on begins; nil when the office cannot be heard now, or the task is
    /// cancelled while it is not known yet.
    func presentPlace() async -> EventPlace? {
        while true {
            let seen = news.generation
            let (presence, place) = state.withLock { state in
                (state.presence, state.ring.latest.map(EventPlace.after) ?? .first(era: state.era))
            }
            switch presence {
            case .following: return place
            case .lost: return nil
            case .unknown: do { try await news.wait(past: seen) } catch { return nil }
            }
        }
    }

    /// What is next at `place`.
    func look(at place: EventPlace, limit: Int) -> EventLook {
        state.withLock { state in
            switch place {
            case .after(let sequence): Self.look(after: sequence, state.ring, limit)
            case .first(let era) where era != state.era: .lost
            case .first: state.origin.map { Self.look(after: $0, state.ring, limit) } ?? .nothing
            }
        }
    }

    private static func look(after sequence: Int64, _ ring: EventRing, _ limit: Int) -> EventLook {
        guard let frames = ring.frames(after: sequence, limit: limit) else { return .older(than: sequence) }
        return frames.isEmpty ? .nothing : .frames(frames)
    }

    /// The office's own events after `sequence`.
    func events(after sequence: Int64) async -> AsyncThrowingStream<OfficeEvent, any Error> {
        await service.events(after: sequence)
    }

    // MARK: Reading

    private func follow() async {
        var pause = Self.shortestPause
        while !Task.isCancelled {
            do {
                let last = state.withLock(\.ring.latest)
                let events = await service.events(after: last)
                // The stream begins without a word, whether the office is there or not.
                _ = try await service.desks()
                found()
                pause = Self.shortestPause
                for try await event in events { take(event) }
            } catch {
                // The office tells its own health; here it only matters that it is not heard.
            }
            lose()
            do { try await clock.sleep(for: pause) } catch { return }
            pause = min(Self.longestPause, pause + pause)
        }
    }

    private func beat() async {
        while true {
            do { try await clock.sleep(for: Self.heartbeat) } catch { return }
            beats.signal()
            news.signal()
        }
    }

    private func take(_ event: OfficeEvent) {
        let frame = EventFrame(event)
        state.withLock { state in
            state.ring.append(frame)
            state.origin = state.origin ?? state.ring.floor
        }
        news.signal()
    }

    private func found() {
        state.withLock { state in
            // What happened meanwhile is found by the last event, if there was one.
            if state.presence == .lost, state.ring.latest == nil { state.era += 1 }
            state.presence = .following
        }
        news.signal()
    }

    private func lose() {
        state.withLock { $0.presence = .lost }
        news.signal()
    }
}

/// Where a listener stands.
enum EventPlace: Hashable, Sendable {
    /// It has everything up to this event.
    case after(Int64)
    /// It has everything up to the first event that the hub reads, if nothing was lost since it came.
    case first(era: Int)
}

/// What a listener finds.
enum EventLook: Sendable {
    /// These are next.
    case frames(ArraySlice<EventFrame>)
    /// There is nothing yet.
    case nothing
    /// What is next is not kept here, or not known to be: ask the office.
    case older(than: Int64)
    /// Nobody knows what is next.
    case lost
}
