import Reception
import SpeechOutput
import Web

/// Hands what is said to the browsers that show and play it, until the task is cancelled.
struct SpeechRelay: Sendable {
    let captions: SpokenCaptions
    let speech: ScreenSpeech

    func run() async {
        for await event in captions.events() {
            if let event = ScreenSpeechEvent(event) { speech.tell(event) }
        }
    }
}

extension ScreenSpeechEvent {
    /// The same as browsers are told; nil for what they need not know.
    fileprivate init?(_ event: SpokenEvent) {
        switch event {
        case .say(let speech, let text, let language): self = .say(speech: speech, text: text, language: language)
        case .mark(let mark):
            guard let screenMark = ScreenMark(mark.kind) else { return nil }
            self = .mark(speech: mark.speech, mark: screenMark)
        case .piece(let piece): self = .sound(ScreenSound(piece))
        case .hush(let instant): self = .hush(from: instant)
        case .said(let speech): self = .said(speech: speech)
        }
    }
}

extension ScreenMark {
    fileprivate init?(_ kind: SpeechMark.Kind) {
        switch kind {
        case .word(let range): self = .word(range)
        case .mouth(let shape): self = .mouth(shape)
        case .sentenceEnd: return nil
        }
    }
}

extension ScreenSound {
    fileprivate init(_ piece: SpokenPiece) {
        self.init(
            speech: piece.speech, first: piece.firstSample, rate: piece.chunk.format.sampleRate,
            samples: piece.chunk.samples,
            marks: piece.chunk.marks.compactMap { mark in
                ScreenMark(mark.kind).map { Mark($0, sample: mark.sample) }
            }, at: piece.at)
    }
}
