import CEspeak
import SpeechWorkerProtocol

/// One order being spoken: turns what the engine's callback brings into replies. Used on the speaking thread only.
final class Speaking {
    private let order: SpeechOrder
    private let output: ReplyPipe
    private let isStopped: () -> Bool
    private let textLength: Int
    private var sampleCount = 0
    private var pauses: Pauses
    /// Whether the engine was told to give up.
    private(set) var wasStopped = false

    init(order: SpeechOrder, output: ReplyPipe, isStopped: @escaping () -> Bool) {
        self.order = order
        self.output = output
        self.isStopped = isStopped
        pauses = Pauses(order.pauses, sampleRate: Engine.sampleRate)
        textLength = order.text.unicodeScalars.count
    }

    /// What is said when the engine has come to its end by itself.
    var ending: [WorkerReply] {
        guard sampleCount > 0 else { return [.finished(id: order.id)] }
        let end = WorkerMark(kind: .sentenceEnd, sample: sampleCount - 1)
        return [.mark(id: order.id, end), .finished(id: order.id)]
    }

    /// Sends one piece of audio and the marks that came with it; false when the engine is to give up.
    func take(_ audio: UnsafeBufferPointer<Int16>, _ events: EngineEvents) -> Bool {
        wasStopped = wasStopped || isStopped()
        guard !wasStopped else { return false }
        var replies: [WorkerReply] = []
        if !audio.isEmpty { silence(before: events, to: &replies) }
        replies += events.compactMap(mark).map { WorkerReply.mark(id: order.id, $0) }
        if !audio.isEmpty {
            replies.append(.audio(id: order.id, samples: Array(audio)))
            sampleCount += audio.count
        }
        output.send(replies)
        return true
    }

    /// Adds the pause before the audio with these events, in pieces that fit into frames.
    private func silence(before events: EngineEvents, to replies: inout [WorkerReply]) {
        var rest = pauses.silence(before: events)
        sampleCount += rest
        while rest > 0 {
            let count = min(rest, Int(Engine.sampleRate) / 4)
            replies.append(.audio(id: order.id, samples: [Int16](repeating: 0, count: count)))
            rest -= count
        }
    }

    private func mark(_ event: espeak_EVENT) -> WorkerMark? {
        guard event.sample >= 0 else { return nil }
        let sample = Int(event.sample) + pauses.sampleCount
        switch event.type {
        case espeakEVENT_WORD: return word(event).map { WorkerMark(kind: .word(range: $0), sample: sample) }
        case espeakEVENT_PHONEME: return WorkerMark(kind: .phoneme(name: event.phonemeName), sample: sample)
        // The engine marks the ends of clauses too; only the beginning of a sentence tells that one has ended.
        case espeakEVENT_SENTENCE where event.sample > 0: return WorkerMark(kind: .sentenceEnd, sample: sample)
        default: return nil
        }
    }

    /// Code points of the text from 0 (the engine counts from 1); nil for the engine's spurious words.
    private func word(_ event: espeak_EVENT) -> Range<Int>? {
        let range = (Int(event.text_position) - 1)..<(Int(event.text_position) - 1 + max(0, Int(event.length)))
        let inside = range.clamped(to: 0..<textLength)
        return inside.isEmpty ? nil : inside
    }
}
