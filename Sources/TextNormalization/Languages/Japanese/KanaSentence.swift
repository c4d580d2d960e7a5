/// A Japanese text on its way to kana.
///
/// The dictionary sees the whole sentence, for a particle is told by its neighbours; what is spoken already stands in its
/// place. Numbers in kanji are read by the verbalizer, which knows how they change before their counters; so are words that
/// the dictionary reads wrongly.
struct KanaSentence {
    /// What a piece of the text is before it is read.
    enum Content {
        /// Kana that are said as they stand.
        case spoken(String)
        /// As it is written.
        case written(String)
        /// A pause: one of ". ? ! : ; ,".
        case pause(Unicode.Scalar)
    }

    /// A piece of the text.
    struct Stretch {
        let content: Content
        /// The tokens of the writing it stands for.
        let tokens: Range<Int>
    }

    /// A stretch of characters with settled kana.
    struct Settled {
        let range: Range<Int>
        let kana: String
    }

    /// The longest run of kana before a space is put between phrases; the voice cuts long ones anywhere.
    private static let longestRun = 40

    private var characters: [Character] = []
    /// For each character the tokens it stands for.
    private var tokens: [Range<Int>] = []
    private var settled: [Settled] = []
    private var pauses: [Int: Unicode.Scalar] = [:]

    private var kana = Katakana()
    private var run = 0
    private var pieces: [Piece] = []

    /// A text of `stretches` in order.
    init(_ stretches: [Stretch]) {
        for stretch in stretches {
            let start = characters.count
            switch stretch.content {
            case .written(let text): characters += text
            case .spoken(let kana):
                characters += kana
                if !kana.isEmpty { settled.append(Settled(range: start..<characters.count, kana: kana)) }
            case .pause(let mark):
                pauses[start] = mark
                characters.append(mark == "," || mark == ":" || mark == ";" ? "、" : "。")
            }
            tokens += Array(repeating: stretch.tokens, count: characters.count - start)
        }
        settled = (settled + KnownReadings.found(in: characters, outside: settled))
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The text in kana as the voice reads it; nil when there is a word whose reading is not known: it can then only be shown.
    mutating func read(by reader: any KanaReader) -> [Piece]? {
        let words = words(reader.morphemes(of: String(characters), keeping: settled.map(\.range)))
        var index = 0
        while index < words.count {
            if let number = WrittenNumber(words, at: index, in: characters) {
                append(number.kana, number.range, .word)
                index += number.words
            } else {
                guard append(words[index]) else { return nil }
                index += 1
            }
        }
        return pieces
    }

    /// The words of the dictionary where nothing is settled, and what is settled as one word each.
    private func words(_ morphemes: [Morpheme]) -> [Word] {
        var rest = settled[...]
        var words: [Word] = []
        var start = 0
        for morpheme in morphemes {
            let range = start..<start + morpheme.characters
            start = range.upperBound
            guard let next = rest.first, next.range.lowerBound <= range.lowerBound else {
                words.append(Word(range: range, kana: morpheme.kana, kind: morpheme.kind))
                continue
            }
            if next.range.lowerBound == range.lowerBound {
                words.append(Word(range: next.range, kana: next.kana, kind: .word))
            }
            if next.range.upperBound <= range.upperBound { rest.removeFirst() }
        }
        return words
    }

    /// Adds what the dictionary knows, or kana as they are written.
    private mutating func append(_ word: Word) -> Bool {
        if let mark = pauses[word.range.lowerBound] {
            pieces.append(Piece(content: .pause(mark), tokens: tokens[word.range.lowerBound]))
            (kana, run) = (Katakana(), 0)
            return true
        }
        let reading = word.kana ?? String(characters[word.range])
        guard reading.allSatisfy({ Katakana.isKana($0) || !($0.isLetter || $0.isNumber) }) else { return false }
        append(reading, word.range, word.kind)
        return true
    }

    private mutating func append(_ reading: String, _ range: Range<Int>, _ kind: Morpheme.Kind) {
        let before = kana.letters.count
        kana.append(reading)
        let added = kana.letters[before...]
        guard !added.isEmpty else { return }
        let parts = kind != .ending && run + added.count > Self.longestRun
        run = (parts ? 0 : run) + added.count
        let own = tokens[range.lowerBound].lowerBound..<tokens[range.upperBound - 1].upperBound
        pieces.append(Piece(content: .words((parts ? " " : "") + String(added)), tokens: own))
    }

    /// A word with its place.
    struct Word {
        let range: Range<Int>
        let kana: String?
        let kind: Morpheme.Kind
    }
}
