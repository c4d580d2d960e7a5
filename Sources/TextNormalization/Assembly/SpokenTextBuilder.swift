/// Puts spoken words together, each with the characters it stands for.
struct SpokenTextBuilder {
    /// Room that is kept for a pause and spaces.
    private static let reserve = 4
    private static let sentenceEnds = Set<Unicode.Scalar>(".?!".unicodeScalars)

    private var text: [UInt8] = []
    private var count = 0
    private var tokenLength = 0
    private var last: Unicode.Scalar?
    private var pause: Unicode.Scalar?
    private var spans: [SpokenText.Span] = []
    private var wordStart = 0
    private var isWordStart = true
    /// Whether a space of the words is still to be put: none is at the ends of the text, and never two.
    private var isSpaceDue = false

    /// Makes room for about `expected` code points.
    init(expected: Int) {
        text.reserveCapacity(expected * 2)
        spans.reserveCapacity(expected / 3)
    }

    /// What was put together. A pause at the end that only brackets made is left out.
    consuming func finish() -> SpokenText {
        if let pause, pause != ",", !spans.isEmpty { put(pause) }
        return SpokenText(text: String(decoding: text, as: UTF8.self), spans: spans)
    }

    /// Notes a pause before the next word; of several the strongest counts.
    mutating func append(pause mark: Unicode.Scalar) {
        guard let noted = pause else {
            pause = mark
            return
        }
        if noted == "," || Self.sentenceEnds.contains(mark) && !Self.sentenceEnds.contains(noted) { pause = mark }
    }

    /// Appends words that stand for `display`; without a space before them when they are `joined` to a writing that parts
    /// no words.
    mutating func append(_ words: String, for display: Range<Int>, joined: Bool) {
        append(for: display) { builder in
            for scalar in words.unicodeScalars { builder.append(scalar, joined) }
        }
    }

    /// Appends a word as it is written, in small letters when it `isLowercased`.
    mutating func append(_ word: ArraySlice<Unicode.Scalar>, lowercased: Bool, for display: Range<Int>, joined: Bool) {
        append(for: display) { builder in
            for scalar in word { builder.append(lowercased ? scalar.lowercased : scalar, joined) }
        }
    }

    private mutating func append(for display: Range<Int>, _ word: (inout Self) -> Void) {
        isWordStart = true
        word(&self)
        if !isWordStart { spans.append(SpokenText.Span(scalars: wordStart..<count, display: display)) }
    }

    /// Appends a code point of a word, with what parts it from what is before.
    private mutating func append(_ scalar: Unicode.Scalar, _ joined: Bool) {
        guard count < TextNormalizer.longestText - Self.reserve else { return }
        guard scalar != " " else {
            isSpaceDue = true
            return
        }
        if isWordStart {
            part(from: scalar, joined: joined)
            wordStart = count
            isWordStart = false
        } else if isSpaceDue || tokenLength == TextNormalizer.longestToken {
            put(" ")
        }
        isSpaceDue = false
        put(scalar)
    }

    private mutating func part(from next: Unicode.Scalar, joined: Bool) {
        defer { pause = nil }
        guard let last else { return }
        if let pause { put(pause) }
        let isTouching = joined && !(Script.isLatinLetter(last) && Script.isLatinLetter(next))
        if pause != nil || !isTouching || isSpaceDue || tokenLength == TextNormalizer.longestToken { put(" ") }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        text.append(contentsOf: scalar.utf8)
        count += 1
        tokenLength = scalar == " " ? 0 : tokenLength + 1
        last = scalar
    }
}
