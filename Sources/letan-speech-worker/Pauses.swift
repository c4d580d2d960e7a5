import CEspeak
import SpeechWorkerProtocol

/// Longer silence between the parts of a text than the engine makes.
///
/// The engine hands out audio up to the end of a clause, then the clause after it; what the latter begins with tells
/// whether a sentence has ended.
struct Pauses {
    private let afterComma: Int
    private let afterSentence: Int
    private var isAtClauseEnd = false
    /// The samples put in so far, by which everything that follows is later.
    private(set) var sampleCount = 0

    init(_ pauses: SpeechPauses, sampleRate: UInt32) {
        afterComma = Int(pauses.commas) * Int(sampleRate) / 1_000
        afterSentence = Int(pauses.sentences) * Int(sampleRate) / 1_000
    }

    /// How many samples of silence come before the audio with these events, which has some.
    mutating func silence(before events: EngineEvents) -> Int {
        let types = events.map(\.type)
        defer { isAtClauseEnd = types.contains(espeakEVENT_END) }
        guard isAtClauseEnd else { return 0 }
        let count = types.contains(espeakEVENT_SENTENCE) ? afterSentence : afterComma
        sampleCount += count
        return count
    }
}
