/// Words as they are spoken, each stretch knowing the characters of the display text it stands for.
package struct SpokenText: Hashable, Sendable {
    /// Some code points of the words and what they stand for.
    package struct Span: Hashable, Sendable {
        /// Code points of `text`, from 0.
        package let scalars: Range<Int>
        /// Characters of the display text, from 0.
        package let display: Range<Int>

        /// A stretch of words and what it stands for.
        package init(scalars: Range<Int>, display: Range<Int>) {
            self.scalars = scalars
            self.display = display
        }
    }

    /// What is spoken: NFC, one line, single spaces, nothing that the voice cannot read.
    package let text: String
    /// Rising and not overlapping; what lies between them stands for nothing.
    package let spans: [Span]

    /// Whether there is nothing to say.
    package var isSilent: Bool { spans.isEmpty }

    /// Words and where they came from.
    package init(text: String, spans: [Span]) {
        self.text = text
        self.spans = spans
    }

    /// The characters of the display text that the code points in `range` stand for; nil when there are none.
    package func displayRange(ofScalars range: Range<Int>) -> Range<Int>? {
        let inside = spans.filter { $0.scalars.overlaps(range) }
        guard let first = inside.first, let last = inside.last else { return nil }
        return first.display.lowerBound..<max(first.display.upperBound, last.display.upperBound)
    }
}
