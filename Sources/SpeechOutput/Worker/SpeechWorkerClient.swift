package import Reception
package import SpeechWorkerProtocol
import Threading

/// Speaks orders through a worker process that may die at any time, while a second one stands by.
///
/// It promises: one order at a time, in the order of their arrival; pieces of audio in order, none twice; a worker that
/// dies, hangs or talks nonsense is replaced by the one that stands by and the sentence said again once, from where it
/// was; a cancelled task returns at once, the worker is told to stop, and the next order is intact; workers that fail
/// order after order are given a rest, in which orders are refused at once. While a caller takes a piece, the engine
/// waits. It makes the whole program ignore SIGPIPE.
package actor SpeechWorkerClient {
    /// How long a worker may take to leave after its input was closed.
    private static let farewell = Delay.seconds(1)

    private let path: String
    private let clock: any ReceptionClock
    private let patience: WorkerPatience
    private let turnstile = Turnstile()
    private let standby: StandbyWorker
    private var link: WorkerLink?
    private var backoff = StartBackoff()
    private var lastID: UInt32 = 0

    /// Will start the program at `path` when it is first needed; the clock is for the watch over it.
    package init(
        path: String, arguments: [String] = [], clock: any ReceptionClock, patience: WorkerPatience = WorkerPatience()
    ) {
        self.path = path
        self.clock = clock
        self.patience = patience
        standby = StandbyWorker(path: path, arguments: arguments)
    }

    /// The process number of the worker that speaks.
    package var workerProcess: Int32? { link?.process.id }

    /// The process number of the worker that stands by.
    package var standbyProcess: Int32? { standby.processID }

    /// Starts the worker and waits until its engine is ready, so that the first sentence waits for neither; a second one
    /// is then started in the background. Throws `SpeechOutputError` when it cannot be started, twice.
    package func prepare() async throws {
        try await carryingOut { link in
            while !link.isGreeted {
                if case .failed(_, let reason) = try await link.next() {
                    throw SpeechOutputError.workerNotStarted(path: path, reason: reason)
                }
            }
        }
    }

    /// Speaks `order` (its number is given here), each piece of audio to `consume`. Throws `SpeechOutputError`,
    /// `CancellationError`, or what `consume` throws, which stops the engine too.
    package func speak(
        _ order: SpeechOrder, _ consume: @Sendable (AudioPiece) async throws -> Void
    ) async throws {
        var assembler = AudioAssembler()
        try await carryingOut { link in
            lastID += 1
            try link.process.send(.speak(order.numbered(lastID)))
            do {
                try await relay(lastID, of: link, through: &assembler, consume)
            } catch let loss as WorkerLoss {
                throw loss
            } catch {
                // What the engine still sends for this order is skipped by its number.
                try? link.process.send(.stop(id: lastID))
                throw error
            }
        }
    }

    /// Ends both workers: what is being said is given up; the worker that speaks is killed when it has not left
    /// after a second, or at once when the task is cancelled.
    package func shutdown() async {
        try? link?.process.send(.stop(id: lastID))
        do {
            try await turnstile.pass { [clock] in
                guard let link else { return }
                self.link = nil
                await link.process.end { try? await clock.sleep(for: Self.farewell) }
            }
        } catch {
            discard()
        }
        await standby.dismiss()
    }

    /// Does `work` with a running worker when everybody who came earlier is through, and has a second one ready then.
    private func carryingOut(_ work: (WorkerLink) async throws -> Void) async throws {
        try await turnstile.pass {
            if let rest = backoff.rest(at: clock.now) { throw SpeechOutputError.workerResting(path: path, rest) }
            do {
                try await sayingAgainOnce(work)
            } catch let error as SpeechOutputError where error.isForWantOfWorker {
                backoff.failed(at: clock.now)
                throw error
            }
            backoff.succeeded()
            standby.refill()
        }
    }

    /// Does `work`; when the worker is lost, once again with the one that stands by.
    private func sayingAgainOnce(_ work: (WorkerLink) async throws -> Void) async throws {
        do {
            try await work(runningLink())
        } catch is WorkerLoss {
            discard()
            do {
                try await work(runningLink())
            } catch let loss as WorkerLoss {
                let how = await link?.process.end {}
                link = nil
                throw SpeechOutputError.workerLostTwice(path: path, loss: loss.ending(how))
            }
        }
    }

    private func relay(
        _ id: UInt32, of link: WorkerLink, through assembler: inout AudioAssembler,
        _ consume: @Sendable (AudioPiece) async throws -> Void
    ) async throws {
        while true {
            let reply = try await link.next()
            guard reply.id == id || reply.id == 0 else { continue }
            switch reply {
            case .hello, .refusedEntry, .madeData: continue
            case .started(_, let sampleRate): assembler.start(sampleRate: Int(sampleRate))
            case .mark(_, let mark): assembler.add(mark)
            case .audio(_, let samples):
                if let piece = assembler.add(samples) { try await consume(piece) }
            case .finished:
                if let piece = assembler.finish() { try await consume(piece) }
                return try Task.checkCancellation()
            case .stopped: throw CancellationError()
            case .failed(0, let reason): throw SpeechOutputError.workerNotStarted(path: path, reason: reason)
            case .failed(_, let reason): throw SpeechOutputError.refused(reason: reason)
            }
        }
    }

    private func runningLink() async throws -> WorkerLink {
        if let link, link.process.isFit { return link }
        discard()
        let link = WorkerLink(try await standby.take(), clock: clock, patience: patience)
        self.link = link
        return link
    }

    private func discard() {
        link?.process.discard()
        link = nil
    }
}

extension WorkerLoss {
    /// The loss as it is told: how the process ended says more than that it did.
    func ending(_ how: String?) -> WorkerLoss {
        if case .ended = self, let how { .ended(how: how) } else { self }
    }
}

extension SpeechOrder {
    /// The same under another number.
    fileprivate func numbered(_ id: UInt32) -> SpeechOrder {
        SpeechOrder(
            id: id, voice: voice, rate: rate, pitch: pitch, range: range, volume: volume, pauses: pauses, text: text)
    }
}
