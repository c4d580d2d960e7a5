/// The words of a sentence as the lexicon knows them: for each what it may have been, and at what cost.
struct HeardWords {
    /// A known word that may have been meant.
    struct Reading {
        let word: Int32
        /// How unlike the heard word it is, in hundredths.
        let cost: UInt8
        let flaw: Flaw
    }

    /// The worst that is wrong with a reading.
    enum Flaw: UInt8, Comparable {
        case none, missingMarks, mistyped, wrongMarks

        static func < (left: Flaw, right: Flaw) -> Bool { left.rawValue < right.rawValue }
    }

    /// What a reading costs that lacks marks no other word could have.
    private static let missingMarks: UInt8 = 10
    /// What it costs where the letters without marks may be several words.
    private static let ambiguousMarks: UInt8 = 18
    /// What a wrong mark costs.
    private static let wrongMarks: UInt8 = 40
    /// What a slip of typing costs.
    private static let slip: UInt8 = 25
    /// What another spelling of the same word costs: telex, a doubled letter, an article before a vowel.
    private static let spelling: UInt8 = 8
    /// What another spelling costs that sounds alike in a part of the country.
    private static let soundAlike: UInt8 = 15
    /// Sentences of more unknown words get no guesses beyond these.
    private static let mostGuessed = 24

    /// The words as they were said.
    let tokens: [Token]
    /// Whether any word has a mark: then one who left marks out meant it.
    let hasMarks: Bool

    private var readings: [Reading] = []
    private var firstReadings: [Int32] = [0]
    private(set) var traits: [WordTable.Traits] = []
    private(set) var signs: [WordSigns] = []
    private var guessed = 0

    /// Looks `tokens` up.
    init(_ tokens: [Token], in table: WordTable, guesses: SpellingGuesses) {
        self.tokens = tokens
        hasMarks = tokens.contains { !$0.form.marks.isEmpty }
        readings.reserveCapacity(4 * tokens.count)
        firstReadings.reserveCapacity(tokens.count + 1)
        traits.reserveCapacity(tokens.count)
        signs.reserveCapacity(tokens.count)
        for token in tokens {
            signs.append(WordSigns(token.form))
            lookUp(token, table, guesses)
            firstReadings.append(Int32(readings.count))
        }
    }

    /// The numbers of the readings of word `index`: numbers, because a slice would be counted as an owner each time.
    func readings(of index: Int) -> Range<Int> { Int(firstReadings[index])..<Int(firstReadings[index + 1]) }

    /// Reading number `index`.
    func reading(_ index: Int) -> Reading { readings[index] }

    /// The characters words `range` cover.
    func characters(of range: Range<Int>) -> Range<Int> {
        tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    }

    private mutating func lookUp(_ token: Token, _ table: WordTable, _ guesses: SpellingGuesses) {
        let form = token.form
        if let entry = table.entry(of: form.letters) {
            var union: WordTable.Traits = []
            for word in table.words(of: entry) where form.marks.agreement(with: table.marks(of: word)) != .conflicting {
                union.formUnion(table.traits(of: word))
            }
            traits.append(union)
            append(entry, heardAs: form.marks, cost: 0, .none, table)
            // No word has these marks: "chú" may be "trú" where only "chủ" is known.
            if union.isEmpty { respellByEar(form, table) }
        } else {
            traits.append([])
            guard signs.last != .syllable, guessed < Self.mostGuessed else { return }
            guessed += 1
            respell(token, table)
            let first = Int(firstReadings[firstReadings.count - 1])
            if first == readings.count { respellByEar(form, table) }
            if first == readings.count { mend(form, table, guesses) }
        }
    }

    /// Takes the words of `entry`, by their marks.
    private mutating func append(
        _ entry: Int, heardAs marks: LetterMarks, cost: UInt8, _ flaw: Flaw, _ table: WordTable
    ) {
        let words = table.words(of: entry)
        for word in words where table.traits(of: word).contains(.inPhrase) {
            let (more, found): (UInt8, Flaw) =
                switch marks.agreement(with: table.marks(of: word)) {
                case .exact: (0, .none)
                case .incomplete: (words.count > 1 ? Self.ambiguousMarks : Self.missingMarks, .missingMarks)
                case .conflicting: (Self.wrongMarks, .wrongMarks)
                }
            readings.append(Reading(word: Int32(word), cost: cost + more, flaw: max(flaw, found)))
        }
    }

    /// Other ways to write a word that is known.
    private mutating func respell(_ token: Token, _ table: WordTable) {
        let form = token.form
        if let meant = Telex.form(of: form.letters), let entry = table.entry(of: meant.letters) {
            append(entry, heardAs: meant.marks, cost: Self.spelling, .mistyped, table)
        }
        if let single = form.letters.withoutDoubles, let entry = table.entry(of: single) {
            append(entry, heardAs: LetterMarks(), cost: 2 * Self.spelling, .mistyped, table)
        }
        // An apostrophe stands in the text and not in the letters: "l'état" is "létat".
        if token.range.count > form.letters.utf8.count, let first = form.letters.utf8.first, first < 0x80 {
            let article = form.letters.hasPrefix("qu") ? 2 : 1
            if let entry = table.entry(of: String(form.letters.dropFirst(article))) {
                append(entry, heardAs: form.marks.droppingLetters(article), cost: 0, .none, table)
            }
        }
    }

    /// Words that sound like one that is not known.
    private mutating func respellByEar(_ form: Token.Form, _ table: WordTable) {
        for spelling in SoundAlikes.spellings(of: form.letters) {
            guard let entry = table.entry(of: spelling) else { continue }
            append(entry, heardAs: form.marks, cost: Self.soundAlike, .mistyped, table)
        }
    }

    private mutating func mend(_ form: Token.Form, _ table: WordTable, _ guesses: SpellingGuesses) {
        var letters = form.letters
        var found: [(entry: Int, slips: Int)] = []
        letters.withUTF8 { guesses.guesses(for: $0, in: table) { found.append(($0, $1)) } }
        for guess in found {
            for word in table.words(of: guess.entry) where table.traits(of: word).contains(.inPhrase) {
                // Marks move with the letters, so they are not compared.
                readings.append(
                    Reading(word: Int32(word), cost: Self.slip * UInt8(guess.slips), flaw: .mistyped))
            }
        }
    }
}

extension String {
    /// The word with each run of one letter cut to one, nothing if there is no such run.
    fileprivate var withoutDoubles: String? {
        var result: [UInt8] = []
        for letter in utf8 where letter != result.last { result.append(letter) }
        return result.count < utf8.count ? String(decoding: result, as: UTF8.self) : nil
    }
}
