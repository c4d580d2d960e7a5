import Foundation
import Reception

/// The event `say`.
struct SayFrame: Encodable {
    let speech: SpeechID
    let text: String
    let language: Language
}

/// The event `said`.
struct SaidFrame: Encodable {
    let speech: SpeechID
}

/// The event `hush`.
struct HushFrame: Encodable {
    let inMs: Double
}

/// The event `mark`, and without `speech` a mark of a sound: a word, its first character and the one after its last, or a
/// shape of the mouth.
struct MarkFrame: Encodable {
    let speech: SpeechID?
    let sample: Int?
    let word: [Int]?
    let mouth: MouthShape?

    /// Writes `mark`.
    init(_ mark: ScreenMark, of speech: SpeechID? = nil, at sample: Int? = nil) {
        (self.speech, self.sample) = (speech, sample)
        switch mark {
        case .word(let range): (word, mouth) = ([range.lowerBound, range.upperBound], nil)
        case .mouth(let shape): (word, mouth) = (nil, shape)
        }
    }
}

/// The event `sound`.
struct SoundFrame: Encodable {
    let speech: SpeechID
    let first: Int
    let rate: Int
    let inMs: Double
    let samples: String
    let marks: [MarkFrame]

    /// Writes `sound`, which is to be heard `delay` from now.
    init(_ sound: ScreenSound, in delay: Delay) {
        (speech, first, rate) = (sound.speech, sound.first, sound.rate)
        inMs = delay.milliseconds
        samples = sound.samples.map(\.littleEndian).withUnsafeBytes { Data($0) }.base64EncodedString()
        marks = sound.marks.map { MarkFrame($0.mark, at: $0.sample) }
    }
}

extension Delay {
    /// Milliseconds, as browsers count time.
    var milliseconds: Double { Double(microseconds) / 1_000 }
}
