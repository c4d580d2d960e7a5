package import Reception

/// Sets marks on speech whose engine gives none, while its length is still unknown.
///
/// Words are spread by their length at a rate of speech that was learned before. The estimate is mended as the audio
/// comes: no word begins in silence, the first sound is the first word, and sound after a pause is the word after the
/// nearest punctuation. Marks rise and lie in the samples they are given out with. Mouth shapes follow the loudness; a sentence ends where the next
/// begins, the last one with the last sample.
package struct MarkEstimator {
    /// Silence from which on a voice has paused: eight pieces of 20 ms. Between words it is shorter.
    private static let pauseLength = 8
    /// The farthest that a pause may be from where the punctuation was expected, in seconds.
    private static let farthest = 1.5

    private let words: [CaptionWord]
    /// Units before each word, and of all at the end.
    private let unitsBefore: [Int]
    private let sampleRate: Int
    private var samplesPerUnit: Double
    private var envelope = LoudnessEnvelope()
    private var position = 0
    private var next = 0
    /// A sample and the units that are said there.
    private var anchor = (sample: 0, units: 0)
    private var mouth: MouthShape?
    private var quietPieces = pauseLength

    /// Samples that are looked at together: 20 ms. All audio but the last comes in multiples of it.
    package let pieceLength: Int

    /// Marks for `words` said at `secondsPerUnit`, as far as is known.
    package init(words: [CaptionWord], sampleRate: Int, secondsPerUnit: Double) {
        self.words = words
        self.sampleRate = sampleRate
        unitsBefore = words.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.units + $1.pause.units) }
        samplesPerUnit = secondsPerUnit * Double(sampleRate)
        pieceLength = max(1, sampleRate / 50)
    }

    /// Units of all words and the pauses between them.
    package var totalUnits: Int { unitsBefore[words.count] }

    /// The marks of the next samples, in their order; with the last ones come all that are missing.
    package mutating func marks(of samples: [Int16], isLast: Bool) -> [SpeechMark] {
        if isLast { fit(into: samples.count) }
        var marks: [SpeechMark] = []
        for start in stride(from: 0, to: samples.count, by: pieceLength) {
            let piece = samples[start..<min(start + pieceLength, samples.count)]
            look(at: piece, &marks)
            markWords(before: position + piece.count, &marks)
            position += piece.count
        }
        if isLast, position > 0 { close(&marks) }
        return marks
    }

    /// Hurries when the words would not be over with the last `count` samples.
    private mutating func fit(into count: Int) {
        guard due(words.count) > position + count else { return }
        let said = Double(anchor.units) + Double(position - anchor.sample) / samplesPerUnit
        let units = max(anchor.units, min(Int(said), totalUnits - 1))
        samplesPerUnit = Double(count) / Double(max(1, totalUnits - units))
        anchor = (position, units)
    }

    private mutating func look(at piece: ArraySlice<Int16>, _ marks: inout [SpeechMark]) {
        let shape = envelope.shape(of: piece)
        if shape == .rest {
            quietPieces += 1
        } else {
            if quietPieces >= Self.pauseLength { resume(&marks) }
            quietPieces = 0
        }
        if shape != mouth { marks.append(SpeechMark(kind: .mouth(shape: shape), sample: position)) }
        mouth = shape
    }

    /// Sound after a pause.
    private mutating func resume(_ marks: inout [SpeechMark]) {
        let boundaries = words.indices.filter { $0 == 0 || words[$0 - 1].pause > .none }
        let nearest = boundaries.min { abs(due($0) - position) < abs(due($1) - position) }
        let farthest = Int(Self.farthest * Double(sampleRate))
        guard let word = nearest, abs(due(word) - position) <= farthest || next == 0 else { return }
        while next < word { mark(at: position, &marks) }
        anchor = (position, unitsBefore[word])
    }

    private mutating func markWords(before end: Int, _ marks: inout [SpeechMark]) {
        while quietPieces == 0, next < words.count, due(next) < end { mark(at: max(position, due(next)), &marks) }
    }

    /// Marks the next word, and the end of the sentence before it.
    private mutating func mark(at sample: Int, _ marks: inout [SpeechMark]) {
        if next > 0, words[next - 1].pause == .sentence { marks.append(SpeechMark(kind: .sentenceEnd, sample: sample)) }
        marks.append(SpeechMark(kind: .word(range: words[next].display), sample: sample))
        next += 1
    }

    private mutating func close(_ marks: inout [SpeechMark]) {
        while next < words.count { mark(at: position - 1, &marks) }
        if mouth != .rest { marks.append(SpeechMark(kind: .mouth(shape: .rest), sample: position - 1)) }
        if !words.isEmpty { marks.append(SpeechMark(kind: .sentenceEnd, sample: position - 1)) }
        marks.sort { $0.sample < $1.sample }
    }

    /// The sample at which a word is expected.
    private func due(_ word: Int) -> Int {
        anchor.sample + Int(Double(unitsBefore[word] - anchor.units) * samplesPerUnit)
    }
}
