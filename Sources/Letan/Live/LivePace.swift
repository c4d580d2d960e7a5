import Reception
import Simulation
import Synchronization

/// Lets simulated time pass as fast as real time, or so many times as fast, and stand still; wakes the simulation when
/// something comes in from outside.
///
/// It blocks the simulation's own thread. What came in must be there before `ring`.
final class LivePace: VirtualPace, LiveTempo {
    private struct State {
        var speed: Double
        var isPaused = false
        var rang = false
        /// A moment at which both times are known; from there they pass together.
        var simulated = Instant.start
        var real: Instant

        /// The simulated time at the real time `now`.
        func simulated(at now: Instant) -> Instant {
            isPaused ? simulated : simulated + .seconds((now - real).seconds * speed)
        }

        /// Lets both times pass together from now on.
        mutating func meet(at now: Instant) { (simulated, real) = (simulated(at: now), now) }
    }

    private let realTime: any ReceptionClock
    private let wakeup: Wakeup
    private let state: Mutex<State>

    /// Makes a pace that begins now: simulated time passes `speed` times as fast as `realTime`.
    init(speed: Double, realTime: any ReceptionClock) throws(CommandError) {
        self.realTime = realTime
        wakeup = try Wakeup()
        state = Mutex(State(speed: speed, real: realTime.now))
    }

    var isPaused: Bool { state.withLock { $0.isPaused } }

    func setSpeed(_ speed: Double) { change { $0.speed = speed } }
    func pause() { change { $0.isPaused = true } }
    func goOn() { change { $0.isPaused = false } }

    /// Says that something came in for a task of the simulation.
    func ring() {
        state.withLock { $0.rang = true }
        wakeup.ring()
    }

    func wait(from now: Instant, until deadline: Instant?) -> PaceOutcome {
        while true {
            switch glance(from: now, until: deadline) {
            case .ended(let outcome): return outcome
            case .sleeps(let seconds): wakeup.sleep(seconds: seconds)
            }
        }
    }

    private enum Glance {
        case ended(PaceOutcome)
        /// Until something changes, or for so long.
        case sleeps(Double?)
    }

    private func glance(from now: Instant, until deadline: Instant?) -> Glance {
        state.withLock { state in
            let present = max(now, state.simulated(at: realTime.now))
            if state.rang {
                state.rang = false
                return .ended(.interrupted(at: deadline.map { min($0, present) } ?? present))
            }
            guard let deadline, !state.isPaused else { return .sleeps(nil) }
            return present >= deadline ? .ended(.reached) : .sleeps((deadline - present).seconds / state.speed)
        }
    }

    private func change(_ change: (inout State) -> Void) {
        state.withLock { state in
            state.meet(at: realTime.now)
            change(&state)
        }
        wakeup.ring()
    }
}
