/// Figures with their marks: "1.250.000", "1,250,000.50", "50 000", "3,5".
enum NumeralGrammar {
    private static let groupSize = 3

    /// The numeral that begins with the digits at `start`, and the index behind it.
    static func parse(_ writing: Writing, _ start: Int, isNegative: Bool = false) -> (numeral: Numeral, end: Int)? {
        guard writing.is(.digits, at: start) else { return nil }
        let (digits, end) =
            thousands(writing, start) ?? spacedThousands(writing, start) ?? (writing.string(start), start + 1)
        guard let decimals = decimals(writing, end) else { return (Numeral(digits, isNegative: isNegative), end) }
        return (Numeral(digits, decimals: decimals, isNegative: isNegative), end + 2)
    }

    /// Groups of three behind "." or ",", either of them: people write as they learnt it.
    private static func thousands(_ writing: Writing, _ start: Int) -> (String, Int)? {
        guard let joint = writing.mark(start + 1), joint == "." || joint == ",", beginsGroups(writing, start) else {
            return nil
        }
        var digits = writing.string(start)
        var end = start + 1
        while writing.mark(end) == joint, writing.digitCount(end + 1) == groupSize {
            digits += writing.string(end + 1)
            end += 2
        }
        let goesOn = writing.mark(end) == joint && writing.is(.digits, at: end + 1)
        return end > start + 1 && !goesOn ? (digits, end) : nil
    }

    /// Groups of three behind spaces, where the last is "000": others may be separate numbers.
    private static func spacedThousands(_ writing: Writing, _ start: Int) -> (String, Int)? {
        guard writing.is(.space, at: start + 1), beginsGroups(writing, start) else { return nil }
        var digits = writing.string(start)
        var end = start + 1
        while writing.is(.space, at: end), writing.digitCount(end + 1) == groupSize {
            digits += writing.string(end + 1)
            end += 2
        }
        return digits.hasSuffix("000") && end > start + 1 ? (digits, end) : nil
    }

    private static func beginsGroups(_ writing: Writing, _ start: Int) -> Bool {
        writing.digitCount(start) <= groupSize && writing.text.scalars[writing[start].range.lowerBound] != "0"
    }

    private static func decimals(_ writing: Writing, _ index: Int) -> String? {
        guard let mark = writing.mark(index), mark == "." || mark == ",", writing.is(.digits, at: index + 1) else {
            return nil
        }
        return writing.string(index + 1)
    }
}
