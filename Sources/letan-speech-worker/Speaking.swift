import CEspeak
import SpeechWorkerProtocol

/// One order being spoken: turns what the engine's callback brings into replies. Used on the speaking thread only.
final class Speaking {
    /// Audio is sent in batches of 160 ms, made in a fraction of a millisecond: each costs the reader a change of threads.
    private static let batchSamples = Int(Engine.sampleRate) * 160 / 1_000

    private let order: SpeechOrder
    private let output: ReplyPipe
    private let isStopped: () -> Bool
    private var marks: EngineMarks
    private var sampleCount = 0
    private var pauses: Pauses
    private var batch: [WorkerReply] = []
    private var sentSamples = 0
    /// Whether the engine was told to give up.
    private(set) var wasStopped = false

    init(order: SpeechOrder, output: ReplyPipe, isStopped: @escaping () -> Bool) {
        self.order = order
        self.output = output
        self.isStopped = isStopped
        pauses = Pauses(order.pauses, sampleRate: Engine.sampleRate)
        marks = EngineMarks(on: order.text)
    }

    /// Sends one piece of audio and the marks that came with it; false when the engine is to give up.
    func take(_ audio: UnsafeBufferPointer<Int16>, _ events: EngineEvents) -> Bool {
        wasStopped = wasStopped || isStopped()
        guard !wasStopped else { return false }
        if !audio.isEmpty { silence(before: events) }
        batch += events.filter { $0.sample >= 0 }.flatMap(marking)
        if !audio.isEmpty {
            sampleCount += audio.count
            batch += marks.sentenceEnd(before: sampleCount).map { .mark(id: order.id, $0) }
            batch.append(.audio(id: order.id, samples: Array(audio)))
        }
        // The first pieces go at once, for somebody waits for them.
        if sentSamples < Self.batchSamples || sampleCount >= sentSamples + Self.batchSamples { sendBatch() }
        return true
    }

    /// Adds the pause before the audio with these events, in pieces that fit into frames.
    private func silence(before events: EngineEvents) {
        var rest = pauses.silence(before: events)
        sampleCount += rest
        while rest > 0 {
            let count = min(rest, Int(Engine.sampleRate) / 4)
            batch.append(.audio(id: order.id, samples: [Int16](repeating: 0, count: count)))
            rest -= count
        }
    }

    /// Sends that the engine has come to its end by itself.
    func finish() {
        let end = sampleCount > 0 ? marks.sentenceEnd(at: sampleCount - 1) : []
        batch += end.map { .mark(id: order.id, $0) } + [.finished(id: order.id)]
        sendBatch()
    }

    private func sendBatch() {
        output.send(batch)
        batch = []
        sentSamples = sampleCount
    }

    private func marking(_ event: espeak_EVENT) -> [WorkerReply] {
        marks.marks(of: event, at: Int(event.sample) + pauses.sampleCount).map { .mark(id: order.id, $0) }
    }
}
