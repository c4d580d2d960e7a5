import Reception

/// Finds ticket numbers, written or spoken: `B012`, `b 12`, "bê không một hai", "B mười hai".
///
/// Letter and number apart may be ordinary words ("e 25", "đi hai người"): where the letter has another meaning, three
/// digits, a word that stands before ticket numbers in the templates, or silence around them must confirm it.
struct TicketNumbers {
    /// The longest prefix of a line.
    private static let mostLetters = 2
    /// More digits than any office issues in a day.
    private static let mostDigits = 5
    /// Ticket numbers are printed with at least this many digits.
    private static let fewestPrinted = 3

    let numbers: HeardNumbers

    /// The ticket number that begins at word `start`.
    func code(at start: Int) -> HeardCode? {
        if case .lettersAndDigits(let count) = numbers.heard.signs[start] {
            let text = numbers.heard.tokens[start].form.letters
            let digits = text.dropFirst(count)
            guard count <= Self.mostLetters, let value = Self.value(text.prefix(count).uppercased(), digits) else {
                return nil
            }
            let isPrinted = digits.utf8.count >= Self.fewestPrinted || isAnnounced(start)
            return HeardCode(value: value, words: start..<start + 1, quality: isPrinted ? 1 : 0.8)
        }
        return spoken(at: start)
    }

    private func spoken(at start: Int) -> HeardCode? {
        guard let letter = numbers.letter(at: start), let number = numbers.number(at: letter.end), !number.isOrdinal,
            let value = Self.value(String(letter.letter), number.digits[...]),
            isMeant(start..<letter.end, number, isUnmarked: letter.isUnmarked || number.isUnmarked)
        else { return nil }
        let isSure = !number.isUnmarked && !letter.isUnmarked
        return HeardCode(value: value, words: start..<number.end, quality: isSure ? 0.95 : 0.7)
    }

    private func isMeant(_ letter: Range<Int>, _ number: HeardNumber, isUnmarked: Bool) -> Bool {
        let heard = numbers.heard
        if number.end < heard.tokens.count, heard.traits[number.end].contains(.unit) { return false }
        let isLong = number.digits.utf8.count >= Self.fewestPrinted && (number.isWritten || number.parts > 1)
        if isLong && (!isUnmarked || number.parts >= Self.fewestPrinted) { return true }
        if numbers.isNumeral(at: letter.lowerBound) || isUnmarked && number.parts < 2 { return false }
        if isAnnounced(letter.lowerBound) { return true }
        if letter.lowerBound == 0, number.end == heard.tokens.count { return true }
        // コピーに holds ピー and に: a kana or a Korean syllable alone is an ending more often than a digit.
        if number.end == letter.upperBound + 1, heard.signs[letter.upperBound] == .syllable,
            heard.traits[letter.upperBound].contains(.ordinary)
        {
            return false
        }
        return !isUnmarked && !(letter.count == 1 && heard.traits[letter.lowerBound].contains(.ordinary))
    }

    private func isAnnounced(_ start: Int) -> Bool {
        start > 0 && numbers.heard.traits[start - 1].contains(.beforeTicket)
    }

    /// The number as it is printed; there is no ticket 0.
    private static func value(_ letters: String, _ digits: Substring) -> String? {
        guard !digits.isEmpty, digits.utf8.count <= mostDigits, let number = Int(digits), number > 0 else { return nil }
        let shown = String(number)
        return letters + String(repeating: "0", count: max(0, fewestPrinted - shown.utf8.count)) + shown
    }
}

/// A code that was found in a sentence.
struct HeardCode {
    /// Its value as it is written.
    let value: String
    /// The words it was said in.
    let words: Range<Int>
    /// How sure it is, 0...1.
    let quality: Double
}
