package import TextNormalization

extension SpokenText {
    /// The display text as it is, for a server that reads numbers and abbreviations itself: white space and control
    /// characters are single spaces, and every word, or East Asian letter, is a span.
    package init(asWritten display: String) {
        var scalars: [Unicode.Scalar] = []
        var spans: [Span] = []
        var goesOn = false
        var isParted = false
        for (index, character) in display.enumerated() {
            guard !character.isBlank else {
                goesOn = false
                isParted = !spans.isEmpty
                continue
            }
            if isParted { scalars.append(" ") }
            isParted = false
            var span = Span(scalars: scalars.count..<scalars.count, display: index..<index)
            if goesOn, !character.standsAlone, let word = spans.popLast() { span = word }
            scalars += character.unicodeScalars
            spans.append(
                Span(
                    scalars: span.scalars.lowerBound..<scalars.count,
                    display: span.display.lowerBound..<index + 1))
            goesOn = !character.standsAlone
        }
        self.init(text: String(String.UnicodeScalarView(scalars)), spans: spans)
    }
}

extension Character {
    fileprivate var isBlank: Bool {
        isWhitespace || unicodeScalars.allSatisfy { [.control, .format].contains($0.properties.generalCategory) }
    }

    /// Whether it is written without spaces beside it: from the block CJK Radicals on, but for Hangul.
    fileprivate var standsAlone: Bool {
        guard let first = unicodeScalars.first, first.value >= 0x2E80 else { return false }
        return first.properties.isAlphabetic && !(0xAC00...0xD7A3).contains(first.value)
    }
}
