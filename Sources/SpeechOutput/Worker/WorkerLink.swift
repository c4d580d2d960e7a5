import Reception
import SpeechWorkerProtocol
import Synchronization

/// The conversation with one running worker: requests out, replies in, and a watch that it does not fall silent.
final class WorkerLink: Sendable {
    let process: WorkerProcess

    private let clock: any ReceptionClock
    private let patience: WorkerPatience
    private let parser = Mutex(FrameParser())
    private let greeted = Atomic(false)

    /// A worker that outlasts the `patience` hangs.
    init(_ process: WorkerProcess, clock: any ReceptionClock, patience: WorkerPatience) {
        self.process = process
        self.clock = clock
        self.patience = patience
    }

    /// Whether the worker has said that its engine is ready.
    var isGreeted: Bool { greeted.load(ordering: .relaxed) }

    /// The next reply; throws `WorkerLoss`, `SpeechOutputError` for another version, or `CancellationError`, after which
    /// no reply is lost.
    func next() async throws -> WorkerReply {
        while true {
            try Task.checkCancellation()
            if let reply = try nextParsed() {
                if case .hello(let version) = reply { try greet(version) }
                return reply
            }
            try await readMore()
        }
    }

    private func greet(_ version: UInt16) throws(SpeechOutputError) {
        guard version == WireFormat.version else {
            throw .workerOfOtherVersion(path: process.path, version: Int(version))
        }
        greeted.store(true, ordering: .relaxed)
    }

    private func nextParsed() throws(WorkerLoss) -> WorkerReply? {
        do throws(WireError) {
            return try parser.withLock { parser throws(WireError) in
                try parser.next().map { frame throws(WireError) in try WorkerReply(frame) }
            }
        } catch {
            throw .outOfStep(error)
        }
    }

    private func readMore() async throws {
        var bytes = process.output.take()
        if bytes == nil {
            try await waitForOutput()
            bytes = process.output.take()
        }
        guard let bytes, !bytes.isEmpty else { throw WorkerLoss.ended(how: "its output ended") }
        parser.withLock { $0.append(bytes) }
    }

    private func waitForOutput() async throws {
        var silence = Delay.zero
        var first: ThreadStates?
        while try await !isReadable(within: patience.silence) {
            silence = silence + patience.silence
            let threads = ThreadStates(of: process.id)
            guard mayStillAnswer(after: silence, threads, since: first) else { throw WorkerLoss.silent(silence) }
            first = first ?? threads
        }
    }

    /// Whether the silence may be the machine's doing: it gives the worker no turn, or us none to read.
    private func mayStillAnswer(after silence: Delay, _ now: ThreadStates?, since first: ThreadStates?) -> Bool {
        if process.output.hasOutput { return true }
        guard let now, !now.isStopped else { return false }
        guard isGreeted else { return silence < patience.start }
        let used = now.processorTime - (first ?? now).processorTime
        return silence < patience.limit && now.wantsToRun && used < patience.silence
    }

    private func isReadable(within delay: Delay) async throws -> Bool {
        try await withThrowingTaskGroup(of: Bool.self) { [clock, process] group in
            group.addTask {
                try await process.output.untilReadable()
                return true
            }
            group.addTask {
                try await clock.sleep(for: delay)
                return false
            }
            defer { group.cancelAll() }
            return try await group.next() ?? false
        }
    }
}
