package import Reception

/// Display text as the engine gets it: cleaned, its ticket numbers spelled, every code point knowing where it came from.
///
/// Whatever turns writing into words works through `SpokenTextBuilder`, so marks always find back to the display text.
package struct SpokenText: Hashable, Sendable {
    /// The longest token; the engine overflows on long ones without a space.
    package static let longestToken = 60
    /// The most code points.
    package static let longestText = 10_000

    /// What the engine speaks: NFC, one line, single spaces, nothing it cannot read.
    package let text: String
    /// For each code point of `text`, the character of the respelled text it stands for, from 0; never falling.
    let origins: [Int]
    private let respelled: RespelledText

    /// Whether there is nothing to say.
    package let isSilent: Bool

    /// Cleans `display` for a voice of `language`.
    package init(_ display: String, language: Language, spelling: SpellingAloud) {
        self.init(RespelledText(display, pronunciations: []), language: language, spelling: spelling)
    }

    /// Cleans a respelled text for a voice of `language`.
    init(_ respelled: RespelledText, language: Language, spelling: SpellingAloud) {
        let characters = Array(respelled.text.prefix(SpeechRequest.longestText))
        self.respelled = respelled
        var builder = SpokenTextBuilder()
        var index = 0
        while index < characters.count {
            if let number = TicketNumberSpan(in: characters, at: index) {
                for position in number.range {
                    builder.append(word: spelling.name(of: characters[position]), from: position)
                }
                index = number.range.upperBound
            } else {
                builder.append(characters[index], from: index, language: language)
                index += 1
            }
        }
        text = String(builder.scalars)
        origins = builder.origins
        isSilent = !builder.scalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// The characters of the display text that the code points in `range` stand for; nil when there are none.
    package func displayRange(ofScalars range: Range<Int>) -> Range<Int>? {
        let inside = range.clamped(to: origins.indices)
        guard let first = origins[inside].first, let last = origins[inside].last else { return nil }
        return respelled.displayRange(of: first..<last + 1)
    }
}
