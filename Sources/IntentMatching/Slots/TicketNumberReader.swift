import Reception

/// Finds ticket numbers, written or spoken: `B012`, `b 12`, "bê không một hai", "B mười hai".
struct TicketNumberReader: Sendable {
    /// More digits than any office issues in a day.
    private static let mostDigits = 5
    /// Ticket numbers are printed with at least this many digits.
    private static let fewestPrinted = 3

    private var index = PhraseIndex()
    private var symbols: [SpokenSymbol] = []

    /// Adds one pronunciation.
    mutating func add(_ symbol: SpokenSymbol, as words: [WordID], vocabulary: Vocabulary) {
        index.add(words, value: symbols.count, vocabulary: vocabulary)
        symbols.append(symbol)
    }

    /// The longest ticket number that begins at word `start`: its value and the word after it.
    func number(in sentence: HeardSentence, from start: Int, vocabulary: Vocabulary) -> (value: String, end: Int)? {
        let token = sentence.words[start].token.form.letters
        let written = token.prefix { $0.isASCIILowercase }
        if (1...2).contains(written.count),
            let value = Self.value(letters: written, digits: token.dropFirst(written.count))
        {
            return (value, start + 1)
        }
        guard let letter = letter(in: sentence, at: start, vocabulary: vocabulary) else { return nil }
        let (digits, end) = digits(in: sentence, from: letter.end, vocabulary: vocabulary)
        return Self.value(letters: letter.text, digits: digits[...]).map { ($0, end) }
    }

    private func letter(
        in sentence: HeardSentence, at start: Int, vocabulary: Vocabulary
    ) -> (text: Substring, end: Int)? {
        let token = sentence.words[start].token.form
        if token.letters.utf8.count == 1, token.marks.isEmpty, token.letters.allSatisfy(\.isASCIILowercase) {
            return (token.letters[...], start + 1)
        }
        for hit in heard(in: sentence, from: start, vocabulary: vocabulary).reversed() {
            if case .letter(let letter) = symbols[hit.value] { return (Substring(String(letter)), hit.end) }
        }
        return nil
    }

    private func digits(
        in sentence: HeardSentence, from start: Int, vocabulary: Vocabulary
    ) -> (digits: String, end: Int) {
        var number = SpokenNumber()
        var end = start
        var next = start
        // After written digits a word is no digit: in "số 105 không" it asks.
        var isWritten = false
        while next < sentence.words.count, number.digits.utf8.count < Self.mostDigits {
            let token = sentence.words[next].token.form.letters
            if token.allSatisfy(\.isASCIIDigit) {
                number.take(written: token)
                isWritten = true
                next += 1
            } else if !isWritten,
                let hit = heard(in: sentence, from: next, vocabulary: vocabulary).last(where: { isNumeral($0) })
            {
                next = hit.end
                guard case .number(let value) = symbols[hit.value] else { continue }
                number.take(word: value)
            } else {
                break
            }
            end = next
        }
        return (number.digits, end)
    }

    private func isNumeral(_ hit: PhraseIndex.Hit) -> Bool {
        if case .letter = symbols[hit.value] { return false }
        return true
    }

    /// Without their marks too many short words are numbers: "sau" (after) would be six.
    private func heard(in sentence: HeardSentence, from start: Int, vocabulary: Vocabulary) -> [PhraseIndex.Hit] {
        index.hits(in: sentence, from: start, vocabulary: vocabulary).filter { $0.flaws == MarkFlaws() }
    }

    /// The number as it is printed; there is no ticket 0.
    private static func value(letters: Substring, digits: Substring) -> String? {
        guard !digits.isEmpty, digits.utf8.count <= mostDigits, digits.allSatisfy(\.isASCIIDigit),
            let number = Int(digits), number > 0
        else { return nil }
        let shown = String(number)
        return letters.uppercased() + String(repeating: "0", count: max(0, fewestPrinted - shown.utf8.count)) + shown
    }
}

extension Character {
    fileprivate var isASCIILowercase: Bool { ("a"..."z").contains(self) }
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
