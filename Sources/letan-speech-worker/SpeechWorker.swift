import Dispatch
import Glibc
import SpeechWorkerProtocol
import Synchronization

/// Reads requests on the main thread and speaks on one other, so that a stop is seen while the engine works.
final class SpeechWorker: Sendable {
    /// The program sends the next order when the one before has ended; more than this many at once is a mistake.
    private static let mostPendingOrders = 8

    private let output: ReplyPipe
    private let queue = DispatchQueue(label: "letan.espeak")
    private let pendingOrders = Atomic(0)
    /// Orders up to this one are given up.
    private let stoppedThrough = Atomic<UInt32>(0)

    private let dataFolder: String?

    /// Speaks with the engine data in `data`, by default the system's.
    init(output: ReplyPipe, data: String? = nil) {
        self.output = output
        dataFolder = data
    }

    /// Serves until the input ends.
    func run() -> Never {
        queue.async { @Sendable [output, dataFolder] in
            guard Engine.start(data: dataFolder) else {
                output.send([.failed(id: 0, reason: Engine.missing)])
                ExitCode.unavailable.leave()
            }
            output.send([.hello(version: WireFormat.version)])
        }
        var parser = FrameParser()
        do {
            while let bytes = Self.readInput() {
                parser.append(bytes)
                while let frame = try parser.next() { take(try WorkerRequest(frame)) }
            }
        } catch {
            ExitCode.protocolBroken.leave()
        }
        ExitCode.ok.leave()
    }

    private func take(_ request: WorkerRequest) {
        switch request {
        case .stop(let id): stoppedThrough.max(id, ordering: .relaxed)
        case .tryVoice(let id, let name): queue.async { @Sendable [self] in tryVoice(name, id) }
        case .makeData(let order): queue.async { @Sendable [self] in makeData(order) }
        case .speak(let order):
            let pending = pendingOrders.add(1, ordering: .relaxed).newValue
            if pending > Self.mostPendingOrders { ExitCode.protocolBroken.leave() }
            queue.async { @Sendable [self] in
                speak(order)
                pendingOrders.subtract(1, ordering: .relaxed)
            }
        }
    }

    private func tryVoice(_ name: String, _ id: UInt32) {
        do {
            try Engine.setVoice(name)
            output.send([.finished(id: id)])
        } catch {
            output.send([.failed(id: id, reason: error.description)])
        }
    }

    private func makeData(_ order: EngineDataOrder) {
        do {
            let (folder, refused) = try EngineDataFolder.make(order)
            let refusals = refused.map { refusal in
                WorkerReply.refusedEntry(id: order.id, index: UInt32(refusal.index), reason: refusal.reason)
            }
            output.send(refusals + [.madeData(id: order.id, folder: folder)])
        } catch {
            output.send([.failed(id: order.id, reason: error.description)])
        }
    }

    private func speak(_ order: SpeechOrder) {
        let isStopped = { [self] in stoppedThrough.load(ordering: .relaxed) >= order.id }
        if isStopped() { return output.send([.stopped(id: order.id)]) }
        output.send([.started(id: order.id, sampleRate: Engine.sampleRate)])
        let speaking = Speaking(order: order, output: output, isStopped: isStopped)
        do {
            try Engine.speak(order, to: speaking)
            if isStopped() { output.send([.stopped(id: order.id)]) } else { speaking.finish() }
        } catch {
            output.send([.failed(id: order.id, reason: error.description)])
        }
    }

    /// What can be read now, waiting for at least a byte; nil at the end of input.
    private static func readInput() -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
            var code = EINTR
            var result = -1
            while result < 0 && code == EINTR {
                result = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
                code = errno
            }
            count = max(0, result)
        }
        return bytes.isEmpty ? nil : bytes
    }
}
