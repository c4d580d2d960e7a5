package import Reception

/// Things and the phrases they go by in several languages, ranked for what people write or say: marks are optional, typing
/// errors and telex leftovers are forgiven, and words count by how few things they speak for.
///
/// It is the search behind the matcher's slot `procedure`, over phrases of different weight. Immutable; a search does
/// bounded work on at most `Utterance.longestText` characters.
package final class PhraseCatalogue: Sendable {
    /// One phrase of a thing.
    package struct Phrase: Sendable {
        /// The thing's id.
        package let value: String
        /// The language the phrase is in.
        package let language: Language
        /// The words.
        package let text: String
        /// What its words count, 0...1.
        package let weight: Double
        /// Whether the phrase names the thing where it is said whole; a description only has words in common with it.
        package let isName: Bool

        /// Makes a phrase.
        package init(value: String, language: Language, text: String, weight: Double, isName: Bool) {
            self.value = value
            self.language = language
            self.text = text
            self.weight = weight
            self.isName = isName
        }
    }

    /// A thing that was found, and how much of the text speaks for it, 0...1.
    package struct Result: Hashable, Sendable {
        /// The thing's id.
        package let value: String
        /// How surely.
        package let score: Double
    }

    /// What words in common count beside whole names.
    private static let searched = 0.6
    /// What phrases of another language than the preferred one count: people mix languages, and write without marks.
    private static let otherLanguage = 0.9
    /// What an unknown word weighs against everything: around a few names nearly every word of a sentence is unknown.
    private static let unknownWeight: Float = 0.1

    /// The phrases of one thing in one language are ranked together.
    private struct Entry: Hashable {
        let value: String
        let language: Language

        init(_ phrase: Phrase) {
            value = phrase.value
            language = phrase.language
        }
    }

    private let entries: [Entry]
    private let table: WordTable
    private let guesses: SpellingGuesses
    private let names: PhraseTrie
    private let search: PhraseSearch

    /// Indexes `phrases`; those without a word are left out.
    package init(_ phrases: [Phrase]) {
        let written = phrases.map { (phrase: $0, forms: Tokenizer.forms(of: [$0.text])) }.filter { !$0.forms.isEmpty }
        var words = WordTableBuilder()
        for line in written { words.note(line.forms, .inPhrase) }
        words.note(Tokenizer.forms(of: FunctionWords.all), [.ordinary, .common])
        let table = words.table()
        let entries = Set(written.map { Entry($0.phrase) }).sorted { ($0.value, $0.language) < ($1.value, $1.language) }
        let numbers = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1, $0) })
        let values = Dictionary(
            uniqueKeysWithValues: Set(entries.map(\.value)).sorted().enumerated().map { ($1, $0) })
        var indexed: [SearchIndex.Phrase] = []
        var named: [(words: [UInt32], meaning: UInt32)] = []
        for (phrase, forms) in written {
            guard let number = numbers[Entry(phrase)] else { continue }
            let words = table.numbers(of: forms)
            indexed.append(SearchIndex.Phrase(value: number, words: words, weight: phrase.weight))
            if phrase.isName { named.append((words, UInt32(number))) }
        }
        self.entries = entries
        self.table = table
        guesses = SpellingGuesses(table)
        names = PhraseTrie(named, wordCount: table.count)
        search = PhraseSearch(
            values: entries.map(\.value),
            index: SearchIndex(indexed, table: table, owners: entries.map { values[$0.value] ?? 0 }),
            unknownWeight: Self.unknownWeight)
    }

    /// The things `text` may mean, at most `limit`, best first; of equal ones the first in order of their ids. Phrases in
    /// `language` count a little more than others.
    package func ranked(for text: String, preferring language: Language, limit: Int) -> [Result] {
        let heard = HeardWords(Tokenizer.tokens(of: text), in: table, guesses: guesses)
        let named = names(in: heard)
        var scores: [String: Double] = [:]
        for result in search.best(for: heard, limit: entries.count) {
            let entry = entries[result.number]
            let score = Self.searched * result.score + (1 - Self.searched) * (named[result.number] ?? 0)
            let preferred = entry.language == language ? score : Self.otherLanguage * score
            scores[entry.value] = max(scores[entry.value] ?? 0, preferred)
        }
        let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return ranked.prefix(max(0, limit)).map { Result(value: $0.key, score: $0.value) }
    }

    /// The words of `heard` that name each entry, in parts of those that are known, less where they are not quite right.
    private func names(in heard: HeardWords) -> [Int: Double] {
        let known = heard.tokens.indices.count { !heard.readings(of: $0).isEmpty }
        var shares: [Int: Double] = [:]
        for phrase in PhraseChoice.best(of: PhraseWalk(heard, names).hits, slot: { _ in 0 }) {
            let share = Double(phrase.hit.quality) * Double(phrase.hit.words.count) / Double(max(known, 1))
            for meaning in [phrase.hit.meaning] + phrase.others {
                shares[meaning] = min(1, shares[meaning, default: 0] + share)
            }
        }
        return shares
    }
}
