import CEspeak
import SpeechWorkerProtocol

/// One order being spoken: turns what the engine's callback brings into replies. Used on the speaking thread only.
final class Speaking {
    private let order: SpeechOrder
    private let output: ReplyPipe
    private let isStopped: () -> Bool
    private let textLength: Int
    private var sampleCount = 0
    /// Whether the engine was told to give up.
    private(set) var wasStopped = false

    init(order: SpeechOrder, output: ReplyPipe, isStopped: @escaping () -> Bool) {
        self.order = order
        self.output = output
        self.isStopped = isStopped
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
        var replies = events.compactMap(mark).map { WorkerReply.mark(id: order.id, $0) }
        if !audio.isEmpty {
            replies.append(.audio(id: order.id, samples: Array(audio)))
            sampleCount += audio.count
        }
        output.send(replies)
        return true
    }

    private func mark(_ event: espeak_EVENT) -> WorkerMark? {
        let sample = Int(event.sample)
        guard sample >= 0 else { return nil }
        switch event.type {
        case espeakEVENT_WORD: return word(event).map { WorkerMark(kind: .word(range: $0), sample: sample) }
        case espeakEVENT_PHONEME: return WorkerMark(kind: .phoneme(name: event.phonemeName), sample: sample)
        // The engine marks the ends of clauses too; only the beginning of a sentence tells that one has ended.
        case espeakEVENT_SENTENCE where sample > 0: return WorkerMark(kind: .sentenceEnd, sample: sample)
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
