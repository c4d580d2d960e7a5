import Dispatch

/// An executor that gives an actor a queue, and so a thread, of its own: what blocks there blocks nobody else.
///
/// The actor keeps the executor and returns `asUnownedSerialExecutor()` from `unownedExecutor`. Swift's own pool has one
/// thread a core; a single blocking call in it can stop the whole robot.
package final class SerialQueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    /// Makes an executor; `label` shows in debuggers.
    package init(label: String) { queue = DispatchQueue(label: label) }

    package func enqueue(_ job: consuming ExecutorJob) {
        let unowned = UnownedJob(job)
        let executor = asUnownedSerialExecutor()
        queue.async { @Sendable in unowned.runSynchronously(on: executor) }
    }

    /// Does `work` on this executor's queue once `delay` has passed in the machine's own time: what a device is tended by.
    package func after(_ delay: Duration, _ work: @escaping @Sendable () -> Void) {
        let nanoseconds = Int(delay / .nanoseconds(1))
        queue.asyncAfter(deadline: .now() + .nanoseconds(nanoseconds), execute: { @Sendable in work() })
    }

    /// Returns after everything that is queued now: whoever waited for the actor has had a turn.
    package func turn() async {
        await withCheckedContinuation { continuation in
            queue.async { @Sendable in continuation.resume() }
        }
    }

    /// Traps unless called on this executor's queue.
    package func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}
