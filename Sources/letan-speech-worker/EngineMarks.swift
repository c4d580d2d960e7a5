import CEspeak
import SpeechWorkerProtocol

/// Turns one order's events into marks: rising, without the engine's spurious words, a sentence ending where its sound
/// ends.
///
/// The engine tells that a sentence has ended only by the beginning of the next, behind the pause. So a sentence also ends
/// with a pause after a word that a full stop follows; abbreviations make no pause.
struct EngineMarks {
    private static let pauses: Set = ["_:", "_::", "||"]
    private static let fullStops = Set(".!?…。！？".unicodeScalars)

    private let text: [Unicode.Scalar]
    private var spokenThrough = 0
    private var lastSample = 0
    private var isInSentence = false

    /// Marks on `text`, by its code points.
    init(on text: String) { self.text = Array(text.unicodeScalars) }

    /// The marks of `event`, whose sound is at `sample`.
    mutating func marks(of event: espeak_EVENT, at sample: Int) -> [WorkerMark] {
        switch event.type {
        case espeakEVENT_WORD:
            guard let range = wordRange(event) else { return [] }
            spokenThrough = range.upperBound
            isInSentence = true
            return [mark(.word(range: range), sample)]
        case espeakEVENT_PHONEME:
            let name = event.phonemeName
            let isEnd = Self.pauses.contains(name) && isBeforeFullStop
            return (isEnd ? sentenceEnd(at: sample) : []) + [mark(.phoneme(name: name), sample)]
        case espeakEVENT_SENTENCE: return sentenceEnd(at: sample)
        default: return []
        }
    }

    /// The end of the last sentence, if it is still open.
    mutating func sentenceEnd(at sample: Int) -> [WorkerMark] {
        defer { isInSentence = false }
        return isInSentence ? [mark(.sentenceEnd, sample)] : []
    }

    private mutating func mark(_ kind: WorkerMark.Kind, _ sample: Int) -> WorkerMark {
        lastSample = max(lastSample, sample)
        return WorkerMark(kind: kind, sample: lastSample)
    }

    /// Code points of the text from 0 (the engine counts from 1); nil for the engine's spurious words.
    private func wordRange(_ event: espeak_EVENT) -> Range<Int>? {
        let start = Int(event.text_position) - 1
        let inside = (start..<start + max(0, Int(event.length))).clamped(to: text.indices)
        return inside.isEmpty ? nil : inside
    }

    /// Whether there is a full stop between the last word and the next.
    private var isBeforeFullStop: Bool {
        text[spokenThrough...].prefix { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
            .contains(where: Self.fullStops.contains)
    }
}
