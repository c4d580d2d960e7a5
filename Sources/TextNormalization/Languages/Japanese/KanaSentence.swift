/// A Japanese text in kana: what the verbalizer said stands in its place, and the rest is read by a dictionary around it.
///
/// The dictionary sees the whole sentence, for a particle is told by its neighbours. Numbers in kanji are read by the
/// verbalizer, which knows how they change before their counters; so are words that the dictionary reads wrongly.
struct KanaSentence {
    /// A piece of the text before it is read.
    struct Stretch {
        /// Kana when it is spoken; else as it is written, each character of it standing for all of `display`.
        let text: String
        /// The characters of the display text it stands for.
        let display: Range<Int>
        /// Whether `text` is said as it stands.
        let isSpoken: Bool
    }

    /// The longest run of kana without a pause before a space is put between phrases; the voice cuts longer ones anywhere.
    static let longestRun = 40

    /// The text in order, each stretch in kana as the voice reads it; pauses stand for their marks.
    private(set) var readings: [(kana: String, display: Range<Int>)] = []

    private let characters: [Character]
    private let displays: [Range<Int>]
    private var kana = Katakana()
    private var run = 0

    /// Reads `stretches`; nil when there is a word whose reading is not known: the text can then only be shown.
    init?(_ stretches: [Stretch], reader: any KanaReader) {
        characters = stretches.flatMap { Array($0.text) }
        displays = stretches.flatMap { stretch in stretch.text.map { _ in stretch.display } }
        let fixed = Self.fixed(stretches) + KnownReadings.found(in: characters, outside: Self.fixed(stretches))
        let sorted = fixed.sorted { $0.range.lowerBound < $1.range.lowerBound }
        let morphemes = reader.morphemes(of: String(characters), keeping: sorted.map(\.range))
        guard read(Self.words(morphemes, sorted)) else { return nil }
    }

    /// A stretch of characters whose kana is settled.
    struct Fixed {
        let range: Range<Int>
        let kana: String
    }

    /// A word with its place.
    private struct Word {
        let range: Range<Int>
        let kana: String?
        let kind: Morpheme.Kind
    }

    private static func fixed(_ stretches: [Stretch]) -> [Fixed] {
        var start = 0
        var fixed: [Fixed] = []
        for stretch in stretches {
            let end = start + stretch.text.count
            if stretch.isSpoken, start < end { fixed.append(Fixed(range: start..<end, kana: stretch.text)) }
            start = end
        }
        return fixed
    }

    /// The words of the dictionary where nothing is settled, and what is settled as one word each.
    private static func words(_ morphemes: [Morpheme], _ fixed: [Fixed]) -> [Word] {
        var rest = fixed[...]
        var words: [Word] = []
        var start = 0
        for morpheme in morphemes {
            let range = start..<start + morpheme.characters
            start = range.upperBound
            if let next = rest.first, next.range.lowerBound <= range.lowerBound {
                if next.range.lowerBound == range.lowerBound {
                    words.append(Word(range: next.range, kana: next.kana, kind: .word))
                }
                if next.range.upperBound <= range.upperBound { rest.removeFirst() }
            } else {
                words.append(Word(range: range, kana: morpheme.kana, kind: morpheme.kind))
            }
        }
        return words
    }

    private mutating func read(_ words: [Word]) -> Bool {
        var index = 0
        while index < words.count {
            if let number = WrittenNumber(words.map(\.range), kinds: words.map(\.kind), at: index, in: characters) {
                append(number.kana, number.range, .word)
                index = words.firstIndex { $0.range.lowerBound >= number.range.upperBound } ?? words.count
            } else {
                guard append(words[index]) else { return false }
                index += 1
            }
        }
        return true
    }

    /// Adds what the dictionary knows, or kana as they are written; signs are silent.
    private mutating func append(_ word: Word) -> Bool {
        let written = String(characters[word.range])
        let reading = word.kana ?? written
        guard reading.allSatisfy({ Katakana.isKana($0) || !($0.isLetter || $0.isNumber) }) else { return false }
        append(reading, word.range, word.kind)
        return true
    }

    private mutating func append(_ reading: String, _ range: Range<Int>, _ kind: Morpheme.Kind) {
        let before = kana.letters.count
        kana.append(reading)
        guard kana.letters.count > before else { return }
        let added = String(kana.letters[before...])
        let display = displays[range.lowerBound].lowerBound..<displays[range.upperBound - 1].upperBound
        let isPause = Katakana.isPause(added[added.startIndex])
        let parts = kind != .ending && !isPause && run + added.count > Self.longestRun
        run = isPause ? 0 : (parts ? 0 : run) + added.count
        readings.append((parts ? " " + added : added, display))
    }
}
