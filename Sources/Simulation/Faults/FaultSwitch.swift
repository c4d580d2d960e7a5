public import Reception
import Synchronization

/// Breaks a twin on purpose, and mends it again: one switch for one simulated part.
///
/// The twin calls `pass()` (or, where it may not suspend, `check()`) before each step of its work, and asks
/// `givesGarbage` before it answers.
public final class FaultSwitch: Sendable {
    /// What is wrong with the part.
    public enum Fault: Hashable, Sendable {
        /// Nothing.
        case none
        /// Every step fails with this reason.
        case failing(reason: String)
        /// No step ends until the switch moves or the task is cancelled.
        case hanging
        /// `steps` more steps succeed, then it is `.failing`.
        case dying(afterSteps: Int, reason: String)
        /// Every step takes so much longer, where the twin has a clock and may suspend.
        case slow(by: Delay)
        /// This share of the steps, 0...1, fails with this reason; which ones is drawn from the switch's seed.
        case erring(share: Double, reason: String)
        /// One step fails with this reason, then nothing is wrong any more: a process that fell and may be started again.
        case crashing(reason: String)
        /// Nothing can be written any more; reading goes on.
        case full
        /// Steps succeed, and what comes out of them is nonsense.
        case garbage
        /// Steps succeed, and show nothing: the lens is covered.
        case covered
    }

    fileprivate struct State {
        var fault = Fault.none
        var nextWaiter = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
        var random: SeededRandom
    }

    private let part: PartName
    private let clock: (any ReceptionClock)?
    private let state: Mutex<State>

    /// Makes a switch for `part`, with nothing wrong. Slow steps are slow on `clock`.
    public init(part: PartName, clock: (any ReceptionClock)? = nil, seed: UInt64 = 1) {
        self.part = part
        self.clock = clock
        state = Mutex(State(random: SeededRandom(seed: seed)))
    }

    /// What is wrong now.
    public var fault: Fault { state.withLock { $0.fault } }

    /// Whether a step may take time now.
    var mayWait: Bool {
        switch fault {
        case .hanging, .slow: true
        case .none, .failing, .dying, .erring, .crashing, .full, .garbage, .covered: false
        }
    }

    /// Whether answers are nonsense now.
    public var givesGarbage: Bool { fault == .garbage }

    /// A random number below `limit`, for whoever makes nonsense.
    func draw(below limit: Int) -> Int { state.withLock { Int.random(in: 0..<limit, using: &$0.random) } }

    /// Moves the switch; whoever hangs goes on under the new setting.
    public func set(_ fault: Fault) {
        let released = state.withLock { state in
            state.fault = fault
            defer { state.waiters = [:] }
            return state.waiters.sorted { $0.key < $1.key }.map(\.value)
        }
        for waiter in released { waiter.resume() }
    }

    /// Takes one step: returns, or throws as the switch says. A hanging or slow part cannot hang here: it passes.
    ///
    /// Out of line, as `pass`: inlined into an async function, its typed error crashes the optimiser of Swift 6.3
    /// (CoroSplit).
    @inline(never)
    public func check() throws(PartFailure) {
        if let reason = state.withLock({ $0.step() }) { throw PartFailure(part: part, reason: reason) }
    }

    /// Takes one step: returns, suspends while the part hangs or is slow, or throws `PartFailure` or `CancellationError`.
    @inline(never)
    public func pass() async throws {
        try await wait()
        try check()
    }

    /// Takes one step as a part does whose calls fail with `PartFailure`, also when they are cancelled.
    func step() async throws(PartFailure) {
        do {
            // A cancelled caller is stopped only where it would have to wait, as with a real part.
            if mayWait { try await pass() } else { try check() }
        } catch let failure as PartFailure {
            throw failure
        } catch {
            throw PartFailure(part: part, reason: "the caller gave up")
        }
    }

    /// Suspends while the part hangs, and for as long as it is slow; throws `CancellationError`.
    func wait() async throws {
        try Task.checkCancellation()
        while fault == .hanging {
            await waitForMove()
            try Task.checkCancellation()
        }
        if case .slow(let delay) = fault { try await clock?.sleep(for: delay) }
    }

    private func waitForMove() async {
        let number = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let goesOn = state.withLock { state in
                    // Cancellation may have come before the waiter was there to be found.
                    guard state.fault == .hanging, !Task.isCancelled else { return true }
                    state.waiters[number] = continuation
                    return false
                }
                if goesOn { continuation.resume() }
            }
        } onCancel: {
            let waiter = state.withLock { $0.waiters.removeValue(forKey: number) }
            waiter?.resume()
        }
    }
}

extension FaultSwitch.State {
    /// Takes a step; why it fails, if it does.
    fileprivate mutating func step() -> String? {
        switch fault {
        case .none, .hanging, .slow, .garbage, .full, .covered: return nil
        case .failing(let reason): return reason
        case .erring(let share, let reason): return Double.random(in: 0..<1, using: &random) < share ? reason : nil
        case .crashing(let reason):
            fault = .none
            return reason
        case .dying(let steps, let reason):
            fault = steps > 0 ? .dying(afterSteps: steps - 1, reason: reason) : .failing(reason: reason)
            return steps > 0 ? nil : reason
        }
    }
}
