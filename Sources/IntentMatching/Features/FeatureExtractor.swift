/// Makes the features of a sentence.
///
/// Latin words give themselves, pairs of them (the sentence's ends count as words), and runs of two to five of their
/// characters with the word's ends. Where every character is a word (Chinese, Japanese, Korean) runs of one to three of
/// them, whatever the spaces. The letters of a word come with their shapes (ơ is not o), its tone comes last, as it is
/// typed: so "hoà" and "hòa" are the same, and a word with a wrong tone still shares most of its runs.
///
/// A span of words that fills a slot gives the slot's name beside its own words, which count little then: "fee for
/// {procedure}" is learnt once for all procedures.
struct FeatureExtractor {
    /// The longest run of characters in a Latin word.
    static let longestRun = 5
    /// The longest run of characters where words are not written apart.
    static let longestSyllableRun = 3
    /// More features than this say nothing new about a sentence.
    static let mostFeatures = 4_096

    /// Words that fill a slot.
    struct Span {
        /// The number of the slot.
        let slot: Int
        /// The words.
        let words: Range<Int>
    }

    private var list = FeatureList()
    /// The codes of the word at hand, with its ends.
    private var codes: [UInt32] = []
    /// The hash of each word.
    private var words: [UInt64] = []
    /// The codes of the run of syllables at hand.
    private var syllables: [UInt32] = []
    /// Which words fill a slot.
    private var fillsSlot: [Bool]

    private init(capacity: Int, spans: [Span]) {
        fillsSlot = Array(repeating: false, count: capacity)
        for span in spans { for word in span.words { fillsSlot[word] = true } }
        list.words.reserveCapacity(3 * capacity)
        list.characters.reserveCapacity(16 * capacity)
        words.reserveCapacity(capacity)
        codes.reserveCapacity(32)
    }

    /// The features of `tokens`, of which `spans`, in their order and apart from each other, fill slots. Words beyond
    /// `mostFeatures` are not looked at, nor are the spans they belong to.
    static func features(of tokens: [Token], spans: [Span] = []) -> FeatureList {
        var extractor = FeatureExtractor(capacity: tokens.count, spans: spans)
        for token in tokens where extractor.list.characters.count < mostFeatures { extractor.take(token) }
        extractor.finishSyllables()
        extractor.addWords()
        extractor.addSlots(spans.filter { $0.words.upperBound <= extractor.words.count })
        return extractor.list
    }

    private mutating func take(_ token: Token) {
        if let syllable = token.form.syllable {
            syllables.append(syllable)
            var hash = FeatureHash(.word)
            hash.take(syllable)
            words.append(hash.value)
            return
        }
        finishSyllables()
        spell(token.form)
        var hash = FeatureHash(.word)
        for code in codes { hash.take(code) }
        words.append(hash.value)
        addRuns()
    }

    /// The codes of a word between its ends.
    private mutating func spell(_ form: Token.Form) {
        codes.removeAll(keepingCapacity: true)
        codes.append(WordCode.start)
        for (index, scalar) in form.letters.unicodeScalars.enumerated() {
            codes.append(WordCode.letter(scalar, form.marks.shapes(ofLetter: index)))
        }
        if let tone = WordCode.tone(form.marks) { codes.append(tone) }
        codes.append(WordCode.end)
    }

    private mutating func addRuns() {
        let isValue = fillsSlot[words.count - 1]
        for start in 0..<codes.count - 1 {
            var hash = FeatureHash(.characters)
            hash.take(codes[start])
            for next in start + 1..<min(start + Self.longestRun, codes.count) {
                hash.take(codes[next])
                if isValue { list.values.append(hash.feature) } else { list.characters.append(hash.feature) }
            }
        }
    }

    private mutating func finishSyllables() {
        guard !syllables.isEmpty else { return }
        let first = words.count - syllables.count
        for start in syllables.indices {
            var hash = FeatureHash(.syllables)
            for next in start..<min(start + Self.longestSyllableRun, syllables.count) {
                hash.take(syllables[next])
                let isValue = fillsSlot[first + start] && fillsSlot[first + next]
                if isValue { list.values.append(hash.feature) } else { list.characters.append(hash.feature) }
            }
        }
        syllables.removeAll(keepingCapacity: true)
    }

    private mutating func addWords() {
        for (index, word) in words.enumerated() {
            let single = FeatureHash.single(.word, word)
            if fillsSlot[index] { list.values.append(single) } else { list.words.append(single) }
            guard index > 0 else { continue }
            let pair = FeatureHash.pair(.wordPair, words[index - 1], word)
            if fillsSlot[index], fillsSlot[index - 1] { list.values.append(pair) } else { list.words.append(pair) }
        }
        if let first = words.first, let last = words.last {
            list.words.append(FeatureHash.pair(.wordPair, 0, first))
            list.words.append(FeatureHash.pair(.wordPair, last, 1))
        }
    }

    /// The slots, and each with the word before and after it.
    private mutating func addSlots(_ spans: [Span]) {
        for span in spans {
            let slot = UInt64(span.slot)
            list.words.append(FeatureHash.single(.slot, slot))
            let before = span.words.lowerBound > 0 ? words[span.words.lowerBound - 1] : 0
            let after = span.words.upperBound < words.count ? words[span.words.upperBound] : 1
            list.words.append(FeatureHash.pair(.slotPair, before, slot))
            list.words.append(FeatureHash.pair(.slotPair, slot, after))
        }
    }
}

extension FeatureHash {
    /// The feature of one word.
    fileprivate static func single(_ kind: FeatureKind, _ word: UInt64) -> Feature {
        var hash = FeatureHash(kind)
        hash.take(word)
        return hash.feature
    }

    /// The feature of two words.
    fileprivate static func pair(_ kind: FeatureKind, _ first: UInt64, _ second: UInt64) -> Feature {
        var hash = FeatureHash(kind)
        hash.take(first)
        hash.take(second)
        return hash.feature
    }
}
