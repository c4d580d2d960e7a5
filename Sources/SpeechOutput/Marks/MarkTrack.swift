package import Reception
import SpeechWorkerProtocol

/// Makes the marks of one request from those of the engine: words on the display text, and a mouth that moves no more
/// than one can see.
///
/// Words that stand for nothing on the screen are left out, as are a word on the same place as the one before, a shape
/// like the one before, and a shape that lasts no time. Lips get ready in the short silences between words; they rest
/// only in real pauses.
package struct MarkTrack: Sendable {
    /// A pause shorter than this closes no mouth.
    package static let shortestRest = Delay.milliseconds(60)

    private let displayRange: @Sendable (Range<Int>) -> Range<Int>?
    private var word: Range<Int>?
    private var shape: MouthShape?

    /// Whether there was any sound of speech yet.
    package private(set) var hasSpoken = false

    /// Makes a track; `displayRange` leads from code points of the spoken text to characters of the display text.
    package init(displayRange: @escaping @Sendable (Range<Int>) -> Range<Int>?) { self.displayRange = displayRange }

    /// The marks of the next piece.
    package mutating func marks(of piece: AudioPiece) -> [SpeechMark] {
        let known = piece.marks + piece.following
        return piece.marks.indices.compactMap { index in
            let mark = known[index]
            let next = known[(index + 1)...].lazy.compactMap(Lips.init).first { $0.look != .none }
            return kind(of: mark, before: next, rate: piece.sampleRate).map {
                SpeechMark(kind: $0, sample: mark.sample)
            }
        }
    }

    private mutating func kind(of mark: WorkerMark, before next: Lips?, rate: Int) -> SpeechMark.Kind? {
        switch mark.kind {
        case .sentenceEnd: return .sentenceEnd
        case .word(let range):
            guard let display = displayRange(range), display != word else { return nil }
            word = display
            return .word(range: display)
        case .phoneme:
            guard let new = Lips(mark)?.shape(before: next, rate: rate), new != shape else { return nil }
            shape = new
            hasSpoken = hasSpoken || new != .rest
            return .mouth(shape: new)
        }
    }
}

/// The lips at one phoneme.
private struct Lips {
    let look: PhonemeShape
    let sample: Int

    /// Nil for a mark that is no phoneme, or one that no shipped voice has: the mouth stays as it is.
    init?(_ mark: WorkerMark) {
        guard case .phoneme(let name) = mark.kind, let look = PhonemeShape(phoneme: name) else { return nil }
        self.look = look
        sample = mark.sample
    }

    /// The shape the mouth takes here, when `next` is what comes then, as far as is known.
    func shape(before next: Lips?, rate: Int) -> MouthShape? {
        let length = next.map { Delay.seconds(Double($0.sample - sample) / Double(rate)) }
        switch look {
        case .none: return nil
        // A silence that was made longer is a pause, whatever the engine calls it.
        case .next: return length.map { $0 >= MarkTrack.shortestRest } ?? false ? .rest : next?.ownShape
        case .shape(.rest): return length.map { $0 >= MarkTrack.shortestRest } ?? true ? .rest : next?.ownShape
        case .shape(let shape): return length == .zero ? nil : shape
        }
    }

    private var ownShape: MouthShape? {
        if case .shape(let shape) = look { shape } else { nil }
    }
}
