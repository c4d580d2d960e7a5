/// A number that was found in a sentence.
struct HeardNumber {
    /// Its digits, with the zeros at its head.
    let digits: String
    /// The word after it.
    let end: Int
    /// How many words of the sentence or of `_spelling.txt` it was said in.
    let parts: Int
    /// Whether it stood there in digits.
    let isWritten: Bool
    /// Whether it counts in order.
    let isOrdinal: Bool
    /// Whether marks were missing.
    let isUnmarked: Bool
}

/// The letters and numbers of a sentence, written or said.
struct HeardNumbers {
    /// More digits than any number has that is looked for.
    static let mostDigits = 16

    /// A pronounced symbol.
    struct Symbol {
        let symbol: SpokenSymbol
        let words: Range<Int>
        /// Whether marks are missing. Too many short words would be numbers without theirs, as "sau" (after) for six, so
        /// these count only in a sentence without any mark, and only with more evidence.
        let isUnmarked: Bool
    }

    let heard: HeardWords
    private let symbols: [Symbol]
    private let firstSymbols: [Int32]

    /// Takes the pronounced symbols of a sentence, by the word they begin with.
    init(_ heard: HeardWords, symbols: [Symbol]) {
        self.heard = heard
        self.symbols = symbols
        var firstSymbols = [Int32](repeating: 0, count: heard.tokens.count + 1)
        for symbol in symbols { firstSymbols[symbol.words.lowerBound + 1] += 1 }
        for index in 1..<firstSymbols.count { firstSymbols[index] += firstSymbols[index - 1] }
        self.firstSymbols = firstSymbols
    }

    /// Whether there is any number or letter.
    var areEmpty: Bool { symbols.isEmpty && heard.signs.allSatisfy { $0 == .word || $0 == .syllable } }

    /// The symbols that begin at word `start`.
    func symbols(at start: Int) -> ArraySlice<Symbol> {
        symbols[Int(firstSymbols[start])..<Int(firstSymbols[start + 1])]
    }

    /// The letter that begins at word `start`, and the word after it.
    func letter(at start: Int) -> (letter: Character, end: Int, isUnmarked: Bool)? {
        if heard.signs[start] == .letter, let letter = heard.tokens[start].form.letters.uppercased().first {
            return (letter, start + 1, false)
        }
        var best: (letter: Character, end: Int, isUnmarked: Bool)?
        for symbol in symbols(at: start) {
            guard case .letter(let letter) = symbol.symbol, symbol.words.upperBound > best?.end ?? 0 else { continue }
            best = (letter, symbol.words.upperBound, symbol.isUnmarked)
        }
        return best
    }

    /// Whether a number or a digit stands at word `index`.
    func isNumeral(at index: Int) -> Bool {
        guard heard.tokens.indices.contains(index) else { return false }
        return heard.signs[index] == .digits || numeral(at: index) != nil
    }

    /// The longest number that begins at word `start`. After written digits a word is no digit: in "số 105 không" it asks.
    func number(at start: Int) -> HeardNumber? {
        guard start < heard.tokens.count else { return nil }
        return heard.signs[start] == .digits ? written(at: start) : spoken(at: start)
    }

    private func written(at start: Int) -> HeardNumber? {
        var number = SpokenNumber()
        var end = start
        while end < heard.tokens.count, heard.signs[end] == .digits {
            number.take(written: heard.tokens[end].form.letters)
            end += 1
            if number.digits.utf8.count > Self.mostDigits { return nil }
        }
        return HeardNumber(
            digits: number.digits, end: end, parts: end - start, isWritten: true, isOrdinal: false, isUnmarked: false)
    }

    private func spoken(at start: Int) -> HeardNumber? {
        var number = SpokenNumber()
        var (end, next, parts) = (start, start, 0)
        var (isOrdinal, isUnmarked) = (false, false)
        while next < heard.tokens.count, number.digits.utf8.count < Self.mostDigits, !isOrdinal {
            if parts > 0, heard.tokens[next].form.letters == Self.longVowel {
                (next, end) = (next + 1, next + 1)
                continue
            }
            guard let symbol = numeral(at: next, after: number) else { break }
            next = symbol.words.upperBound
            switch symbol.symbol {
            case .number(let value):
                number.take(word: value, tensMultiply: heard.signs[symbol.words.lowerBound] == .syllable)
            case .ordinal(let value):
                number.take(word: value)
                isOrdinal = true
            case .joint, .letter: continue
            }
            isUnmarked = isUnmarked || symbol.isUnmarked
            parts += 1
            end = next
        }
        guard parts > 0 else { return nil }
        return HeardNumber(
            digits: number.digits, end: end, parts: parts, isWritten: false, isOrdinal: isOrdinal,
            isUnmarked: isUnmarked)
    }

    /// The Japanese sign for a long vowel, as in a drawled "ニー".
    private static let longVowel = "ー"

    /// The longest symbol at word `index` that goes on a number, with its marks if it may be.
    private func numeral(at index: Int, after number: SpokenNumber = SpokenNumber()) -> Symbol? {
        var best: Symbol?
        for symbol in symbols(at: index) {
            switch symbol.symbol {
            case .letter: continue
            case .joint where !number.isOpen: continue
            default: break
            }
            let isLonger = symbol.words.upperBound > best?.words.upperBound ?? 0
            let isSurer = symbol.words == best?.words && best?.isUnmarked == true && !symbol.isUnmarked
            if isLonger || isSurer { best = symbol }
        }
        return best
    }
}
