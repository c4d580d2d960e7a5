public import Reception
import Synchronization

/// Breaks a twin on purpose, and mends it again: one switch for one simulated part.
///
/// The twin calls `pass()` (or, where it may not suspend, `check()`) before each step of its work.
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
    }

    private struct State {
        var fault = Fault.none
        var nextWaiter = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let part: PartName
    private let state = Mutex(State())

    /// Makes a switch for `part`, with nothing wrong.
    public init(part: PartName) { self.part = part }

    /// What is wrong now.
    public var fault: Fault { state.withLock { $0.fault } }

    /// Moves the switch; whoever hangs goes on under the new setting.
    public func set(_ fault: Fault) {
        let released = state.withLock { state in
            state.fault = fault
            defer { state.waiters = [:] }
            return state.waiters.sorted { $0.key < $1.key }.map(\.value)
        }
        for waiter in released { waiter.resume() }
    }

    /// Takes one step: returns, or throws as the switch says. A hanging part cannot hang here: it passes.
    public func check() throws(PartFailure) {
        let reason: String? = state.withLock { state in
            switch state.fault {
            case .none, .hanging: return nil
            case .failing(let reason): return reason
            case .dying(let steps, let reason):
                state.fault =
                    steps > 0 ? .dying(afterSteps: steps - 1, reason: reason) : .failing(reason: reason)
                return steps > 0 ? nil : reason
            }
        }
        if let reason { throw PartFailure(part: part, reason: reason) }
    }

    /// Takes one step: returns, suspends while the part hangs, or throws `PartFailure` or `CancellationError`.
    public func pass() async throws {
        try Task.checkCancellation()
        while fault == .hanging {
            await waitForMove()
            try Task.checkCancellation()
        }
        try check()
    }

    /// Takes one step as a part does whose calls fail with `PartFailure`, also when they are cancelled.
    func step() async throws(PartFailure) {
        do {
            try await pass()
        } catch let failure as PartFailure {
            throw failure
        } catch {
            throw PartFailure(part: part, reason: "the caller gave up")
        }
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
