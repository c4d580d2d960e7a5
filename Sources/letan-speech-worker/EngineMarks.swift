import CEspeak
import SpeechWorkerProtocol

/// Turns one order's events into marks: rising, and without the engine's spurious words.
///
/// The engine takes every full stop for the end of a sentence, also that of "Mr. Smith". But it makes no pause there; so
/// here a sentence ends when it has been silent for a moment after a word that a full stop follows.
struct EngineMarks {
    private static let pauses: Set = ["_:", "_::", "||"]
    private static let fullStops = Set(".!?…。！？".unicodeScalars)
    /// 60 ms: behind an abbreviation there are 8 ms, between sentences 350 ms at the usual pace, 120 ms at the fastest.
    private static let shortestPause = Int(Engine.sampleRate) * 60 / 1_000

    private let text: [Unicode.Scalar]
    private var spokenThrough = 0
    private var lastSample = 0
    private var isInSentence = false
    /// Where the pause began that may end a sentence.
    private var pauseStart: Int?

    /// Marks on `text`, by its code points.
    init(on text: String) { self.text = Array(text.unicodeScalars) }

    /// The marks of `event`, whose sound is at `sample`.
    mutating func marks(of event: espeak_EVENT, at sample: Int) -> [WorkerMark] {
        switch event.type {
        case espeakEVENT_WORD:
            guard let range = wordRange(event) else { return [] }
            let end = sentenceEnd(before: sample)
            pauseStart = nil
            spokenThrough = range.upperBound
            isInSentence = true
            return end + [mark(.word(range: range), sample)]
        case espeakEVENT_PHONEME:
            let name = event.phonemeName
            let end = sentenceEnd(before: sample)
            if Self.pauses.contains(name) {
                pauseStart = isInSentence && isBeforeFullStop ? sample : nil
            } else if name != "_" {
                pauseStart = nil
            }
            return end + [mark(.phoneme(name: name), sample)]
        default: return []
        }
    }

    /// The end of the sentence, if it has been silent for long enough at `sample`.
    mutating func sentenceEnd(before sample: Int) -> [WorkerMark] {
        guard let start = pauseStart, start + Self.shortestPause <= sample else { return [] }
        return sentenceEnd(at: start + Self.shortestPause)
    }

    /// The end of the last sentence, if it is still open.
    mutating func sentenceEnd(at sample: Int) -> [WorkerMark] {
        pauseStart = nil
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
