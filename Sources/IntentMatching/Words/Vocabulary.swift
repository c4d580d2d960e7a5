/// The number of a word's letters, whatever its marks; -1 for letters that are not known.
typealias LettersID = Int32
/// The number of a word with its marks.
typealias WordID = Int32

/// Every word the corpus knows, numbered in the order of its first appearance.
struct Vocabulary: Sendable {
    /// A known word.
    struct Word: Sendable {
        let letters: LettersID
        let marks: LetterMarks
    }

    /// The words.
    private(set) var words: [Word] = []
    /// The words with the same letters, by their number.
    private(set) var wordsByLetters: [[WordID]] = []
    private var ids: [String: LettersID] = [:]

    /// The number of `form`, a new one if need be.
    mutating func intern(_ form: Token.Form) -> WordID {
        let letters = intern(letters: form.letters)
        if let known = wordsByLetters[Int(letters)].first(where: { words[Int($0)].marks == form.marks }) {
            return known
        }
        let id = WordID(words.count)
        words.append(Word(letters: letters, marks: form.marks))
        wordsByLetters[Int(letters)].append(id)
        return id
    }

    /// The number of the letters, -1 when no word has them.
    func lettersID(of letters: String) -> LettersID { ids[letters] ?? -1 }

    /// Whether words with these letters differ only in their marks, so that without marks one cannot tell them apart.
    func isAmbiguousWithoutMarks(_ letters: LettersID) -> Bool { wordsByLetters[Int(letters)].count > 1 }

    private mutating func intern(letters: String) -> LettersID {
        if let known = ids[letters] { return known }
        let id = LettersID(wordsByLetters.count)
        ids[letters] = id
        wordsByLetters.append([])
        return id
    }
}

/// An utterance in words of the vocabulary.
struct HeardSentence: Sendable {
    /// One word as it was heard.
    struct Word: Sendable {
        let letters: LettersID
        let marks: LetterMarks
        let token: Token
    }

    let words: [Word]

    /// Looks the words of `text` up.
    init(_ text: String, vocabulary: Vocabulary) {
        words = Tokenizer.tokens(of: text).map { token in
            Word(letters: vocabulary.lettersID(of: token.form.letters), marks: token.form.marks, token: token)
        }
    }

    /// The characters from word `range.lowerBound` to the end of the last word of `range`.
    func characters(of range: Range<Int>) -> Range<Int> {
        words[range.lowerBound].token.range.lowerBound..<words[range.upperBound - 1].token.range.upperBound
    }
}

extension Vocabulary {
    /// The numbers of the letters of all known words among `words`.
    func letters(of words: some Sequence<String>) -> Set<LettersID> {
        var result: Set<LettersID> = []
        for form in Tokenizer.forms(of: Array(Set(words))) {
            let id = lettersID(of: form.letters)
            if id >= 0 { result.insert(id) }
        }
        return result
    }

    /// What is wrong with the marks of `heard`, if it is `word`; both have the same letters.
    func flaws(of heard: HeardSentence.Word, as word: WordID) -> MarkFlaws {
        switch heard.marks.agreement(with: words[Int(word)].marks) {
        case .exact: MarkFlaws()
        case .incomplete: MarkFlaws(incomplete: 1, ambiguous: isAmbiguousWithoutMarks(heard.letters) ? 1 : 0)
        case .conflicting: MarkFlaws(conflicting: 1)
        }
    }
}
