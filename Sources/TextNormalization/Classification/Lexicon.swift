import Foundation

/// A language's tables, made ready to be looked up by the tokens of a text.
final class Lexicon: Sendable {
    private struct Entry: Sendable {
        var roles: WordRoles = []
        var phrases: [Phrase] = []
    }

    /// The conventions it was made of.
    let conventions: WritingConventions
    /// The letters of the language's own words.
    let ownLetters: OwnLetters
    private let counters: [(name: String, scalars: [Unicode.Scalar])]
    private let entries: [FoldedHash: Entry]

    /// The tables of `conventions`, and `pronunciations`, words or phrases that are said in other words and come first.
    init(_ conventions: WritingConventions, pronunciations: [String: String]) {
        self.conventions = conventions
        ownLetters = OwnLetters(conventions.ownLetters)
        counters = conventions.counters.sorted { $0.unicodeScalars.count > $1.unicodeScalars.count }
            .map { ($0, Array($0.unicodeScalars)) }
        entries = Self.entries(conventions, pronunciations, ownLetters)
    }

    /// What the word with `hash` makes of what is beside it.
    func roles(of hash: FoldedHash) -> WordRoles { entries[hash]?.roles ?? [] }

    /// The best phrase that begins at `start` of `writing`, and the index behind it.
    func phrase(in writing: Writing, at start: Int) -> (phrase: Phrase, end: Int)? {
        guard let phrases = entries[writing[start].hash]?.phrases else { return nil }
        for phrase in phrases {
            if let end = phrase.end(in: writing, at: start) { return (phrase, end) }
        }
        return nil
    }

    /// The longest counter that begins at `start` of `writing`, and the index behind it.
    func counter(in writing: Writing, at start: Int) -> (name: String, end: Int)? {
        guard writing.is(.letters, at: start) || writing.is(.ideograph, at: start) else { return nil }
        let rest = writing.text.scalars[writing[start].range.lowerBound...]
        for counter in counters where rest.starts(with: counter.scalars) {
            if let end = writing.tokenEnd(from: start, length: counter.scalars.count) { return (counter.name, end) }
        }
        return nil
    }

    private static func entries(
        _ conventions: WritingConventions, _ pronunciations: [String: String], _ ownLetters: OwnLetters
    ) -> [FoldedHash: Entry] {
        var entries: [FoldedHash: Entry] = [:]
        for (role, words) in WordRoles.sets(of: conventions) {
            for word in words { entries[FoldedHash(word.unicodeScalars), default: Entry()].roles.insert(role) }
        }
        func insert(_ written: String, isFolded: Bool, _ meaning: Phrase.Meaning) {
            let written = Array(written.precomposedStringWithCanonicalMapping.unicodeScalars)
            guard let head = Tokenizer.tokens(of: written, ownLetters: ownLetters).first else { return }
            let pattern = isFolded ? written.map(\.lowercased) : written
            entries[head.hash, default: Entry()].phrases.append(
                Phrase(pattern: pattern, isFolded: isFolded, meaning: meaning))
        }
        for (written, words) in pronunciations.sorted(by: <) { insert(written, isFolded: true, .words(words)) }
        for name in conventions.abbreviations.keys.sorted() {
            insert(name, isFolded: isUnmistakable(name), .abbreviation(name))
        }
        for name in conventions.foreignWords.keys.sorted() { insert(name, isFolded: true, .foreignWord(name)) }
        for hash in entries.keys { entries[hash]?.phrases.sort(by: comesFirst) }
        return entries
    }

    /// Pronunciations before all others, then what is longer.
    private static func comesFirst(_ one: Phrase, _ other: Phrase) -> Bool {
        if case .words = one.meaning, case .words = other.meaning { return one.pattern.count > other.pattern.count }
        if case .words = one.meaning { return true }
        if case .words = other.meaning { return false }
        return one.pattern.count > other.pattern.count
    }

    /// Whether `abbreviation` is one in small letters too: letters that are no word, for they have no vowel.
    private static func isUnmistakable(_ abbreviation: String) -> Bool {
        abbreviation.unicodeScalars.count > 2
            && abbreviation.unicodeScalars.allSatisfy {
                Script.isLatinLetter($0) && $0.isUppercaseLatin && !"AEIOU".unicodeScalars.contains($0)
            }
    }
}
