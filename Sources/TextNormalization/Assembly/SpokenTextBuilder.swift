/// Puts spoken words together, each with the characters it stands for.
struct SpokenTextBuilder {
    private static let sentenceEnds = Set<Unicode.Scalar>(".?!".unicodeScalars)

    private var text = String.UnicodeScalarView()
    private var count = 0
    private var tokenLength = 0
    private var last: Unicode.Scalar?
    private var pause: Unicode.Scalar?
    private var spans: [SpokenText.Span] = []

    /// Makes room for about `expected` code points.
    init(expected: Int) {
        text.reserveCapacity(expected * 2)
        spans.reserveCapacity(expected / 3)
    }

    /// What was put together. A pause at the end that only brackets made is left out.
    consuming func finish() -> SpokenText {
        if let pause, pause != ",", !spans.isEmpty { put(pause) }
        return SpokenText(text: String(text), spans: spans)
    }

    /// Notes a pause before the next word; of several the strongest counts.
    mutating func append(pause mark: Unicode.Scalar) {
        guard let noted = pause else {
            pause = mark
            return
        }
        if noted == "," || Self.sentenceEnds.contains(mark) && !Self.sentenceEnds.contains(noted) { pause = mark }
    }

    /// Appends words that stand for `display`; without a space before them when they are `joined` to a writing that parts no words.
    mutating func append(_ words: some Sequence<Unicode.Scalar>, for display: Range<Int>, joined: Bool) {
        let needed = words.underestimatedCount
        guard count + needed + 3 < TextNormalizer.longestText else { return }
        var start: Int?
        for scalar in words {
            if start == nil {
                part(from: scalar, joined: joined)
                start = count
            }
            if tokenLength == TextNormalizer.longestToken, scalar != " " { put(" ") }
            guard count < TextNormalizer.longestText - 2 else { break }
            put(scalar)
        }
        if let start { spans.append(SpokenText.Span(scalars: start..<count, display: display)) }
    }

    private mutating func part(from next: Unicode.Scalar, joined: Bool) {
        defer { pause = nil }
        guard let last else { return }
        if let pause {
            put(pause)
            put(" ")
        } else if !joined || Script.isLatinLetter(last) && Script.isLatinLetter(next) {
            put(" ")
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        text.append(scalar)
        count += 1
        tokenLength = scalar == " " ? 0 : tokenLength + 1
        last = scalar
    }
}
