import Dispatch
import Synchronization

/// One worker started ahead of its need, so that a lost one is replaced without a wait. Starting and ending happen on a
/// queue of its own, one after the other.
final class StandbyWorker: Sendable {
    private let path: String
    private let arguments: [String]
    private let queue = DispatchQueue(label: "letan.speech-worker.start")
    private let standing = Mutex<WorkerProcess?>(nil)

    /// Starts nothing yet.
    init(path: String, arguments: [String]) {
        self.path = path
        self.arguments = arguments
    }

    /// The process number of the worker that stands by.
    var processID: Int32? { standing.withLock { $0?.id } }

    /// Starts one in the background when none stands by. A failure is met again, and told, by `take`.
    func refill() {
        if standing.withLock({ $0?.isRunning == true }) { return }
        queue.async { @Sendable [self] in
            if standing.withLock({ $0?.isRunning == true }) { return }
            put(try? WorkerProcess.start(path: path, arguments: arguments))
        }
    }

    /// The worker that stands by, or one started now. Waits for one that is being started.
    func take() async throws(SpeechOutputError) -> WorkerProcess {
        let result = await withCheckedContinuation { continuation in
            queue.async { @Sendable [self] in
                continuation.resume(returning: Result { () throws(SpeechOutputError) in try takeNow() })
            }
        }
        return try result.get()
    }

    /// Ends the worker that stands by, also one that is being started; returns when it is gone.
    func dismiss() async {
        let worker = await withCheckedContinuation { continuation in
            queue.async { @Sendable [self] in continuation.resume(returning: standing.withLock { $0.take() }) }
        }
        await worker?.end {}
    }

    private func takeNow() throws(SpeechOutputError) -> WorkerProcess {
        if let worker = standing.withLock({ $0.take() }) {
            if worker.isFit { return worker }
            worker.discard()
        }
        return try WorkerProcess.start(path: path, arguments: arguments)
    }

    private func put(_ worker: WorkerProcess?) {
        let former = standing.withLock { standing in
            defer { standing = worker }
            return standing
        }
        former?.discard()
    }
}
