import Foundation

/// A display text whose words with a pronunciation of their own are replaced by the words that are said.
///
/// A word is replaced where it stands alone, whatever its capitals: not within another word, an address or a code. Of two
/// that fit the longer one wins. What was put in is not looked at again.
package struct RespelledText: Hashable, Sendable {
    /// The text with the replacements.
    package let text: String
    /// For each character of `text`, the characters of the display text it stands for.
    private let origins: [Range<Int>]

    /// Replaces the words of `display` that have a pronunciation in words.
    package init(_ display: String, pronunciations: [Pronunciation]) {
        let characters = Array(display)
        let folded = characters.map { $0.folded }
        let table = WordTable(pronunciations)
        var text = ""
        var origins: [Range<Int>] = []
        var index = 0
        while index < characters.count {
            if let found = table.match(in: folded, at: index) {
                text += found.words
                origins += Array(repeating: index..<index + found.count, count: found.words.count)
                index += found.count
            } else {
                text.append(characters[index])
                origins.append(index..<index + 1)
                index += 1
            }
        }
        self.text = text
        self.origins = origins
    }

    /// The characters of the display text that these of `text` stand for; nil when there are none.
    package func displayRange(of range: Range<Int>) -> Range<Int>? {
        let inside = origins[range.clamped(to: origins.indices)]
        guard let first = inside.first, let last = inside.last else { return nil }
        return first.lowerBound..<last.upperBound
    }
}

/// The words to look for, by their first character, longest first.
private struct WordTable {
    private var entries: [String: [(written: [String], words: String)]] = [:]

    init(_ pronunciations: [Pronunciation]) {
        for pronunciation in pronunciations {
            guard case .words(let words) = pronunciation.sound else { continue }
            let written = pronunciation.written.map(\.folded)
            guard let first = written.first else { continue }
            entries[first, default: []].append((written, words))
        }
        entries = entries.mapValues { $0.sorted { $0.written.count > $1.written.count } }
    }

    func match(in characters: [String], at index: Int) -> (words: String, count: Int)? {
        let found = entries[characters[index]]?.first { entry in
            let end = index + entry.written.count
            return end <= characters.count && characters[index..<end].elementsEqual(entry.written)
                && !Self.isJoined(characters, at: index) && !Self.isJoined(characters, at: end)
        }
        return found.map { ($0.words, $0.written.count) }
    }

    /// Whether a word goes on across the place before `index`, directly or by a sign as in addresses and codes.
    private static func isJoined(_ characters: [String], at index: Int) -> Bool {
        guard index > 0, index < characters.count else { return false }
        if characters[index - 1].isWord && characters[index].isWord { return true }
        if characters[index].isJoint { return index + 1 < characters.count && characters[index + 1].isWord }
        if characters[index - 1].isJoint { return index > 1 && characters[index - 2].isWord }
        return false
    }
}

extension Character {
    /// The character as words are compared.
    fileprivate var folded: String { lowercased().precomposedStringWithCanonicalMapping }
}

extension String {
    /// Whether it is a letter or digit of a writing that parts its words; Chinese, Japanese and Korean hang on to a name
    /// whatever follows.
    fileprivate var isWord: Bool {
        unicodeScalars.first.map {
            ($0.properties.isAlphabetic || $0.properties.numericType != nil) && $0.value < 0x1100
        }
            ?? false
    }

    /// Whether it joins words to an address or a code.
    fileprivate var isJoint: Bool { self == "." || self == "@" || self == "-" || self == "_" || self == "/" }
}
