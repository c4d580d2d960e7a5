extension Pinyin {
    /// The longest syllable and the spaces about it.
    private static let room = 8

    /// `spoken` with a syllable of pinyin for each Han character, which keeps what it stands for.
    func read(_ spoken: SpokenText) -> SpokenText {
        let characters = spoken.text.unicodeScalars.map { Character($0) }
        var text = String.UnicodeScalarView()
        var places: [Range<Int>] = []
        var count = 0
        var isBehindSyllable = false
        for (character, syllable) in zip(characters, syllables(of: characters)) {
            let isWord = syllable?.isEmpty == false || isBehindSyllable && character.isLetter
            if isWord, let last = text.last, last != " " {
                text.append(" ")
                count += 1
            }
            let added = (syllable ?? (character == "，" ? ", " : String(character))).unicodeScalars
            guard count + added.count + Self.room < TextNormalizer.longestText else { break }
            text.append(contentsOf: added)
            places.append(count..<count + added.count)
            count += added.count
            isBehindSyllable = syllable != nil
        }
        return SpokenText(text: String(text), spans: spoken.spans.compactMap { Self.moved($0, to: places) })
    }

    /// `span` where its code points are now; nil when nothing is left of them.
    private static func moved(_ span: SpokenText.Span, to places: [Range<Int>]) -> SpokenText.Span? {
        let kept = places.indices.clamped(to: span.scalars)
        guard let first = kept.first, let last = kept.last else { return nil }
        let scalars = places[first].lowerBound..<places[last].upperBound
        return scalars.isEmpty ? nil : SpokenText.Span(scalars: scalars, display: span.display)
    }
}
