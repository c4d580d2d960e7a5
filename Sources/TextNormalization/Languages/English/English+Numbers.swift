import Reception

extension English {
    /// "minus three point zero five".
    func number(_ numeral: Numeral) -> String {
        var words = cardinal(numeral.whole)
        if !numeral.decimals.isEmpty {
            words += " point " + digitReader.words(numeral.decimals).joined(separator: " ")
        }
        return numeral.isNegative ? "minus " + words : words
    }

    /// `digits` as one number; more than can be counted are told one by one.
    private func cardinal(_ digits: String) -> String {
        Int(digits).flatMap(words(of:)) ?? digitReader.grouped(digits)
    }

    /// "one thousand and five".
    func cardinal(_ value: Int) -> String {
        words(of: value) ?? (value < 0 ? "minus " : "") + digitReader.grouped(String(value.magnitude))
    }

    /// What the formatter says, without hyphens, with the "and" that it leaves out: behind "hundred", and before what is
    /// below a hundred at the end.
    private func words(of value: Int) -> String? {
        guard let plain = spelled.words(value)?.replacing("-", with: " ") else { return nil }
        let rest = Int(value.magnitude % 1000)
        if value.magnitude >= 1000, 1..<100 ~= rest, let tail = words(of: rest),
            let head = words(of: value - rest * value.signum())
        {
            return head + " and " + tail
        }
        return ["thousand", "million", "billion", "trillion"].reduce(plain.replacing("hundred ", with: "hundred and "))
        {
            $0.replacing("hundred and " + $1, with: "hundred " + $1)
        }
    }

    /// "one hundred and twenty first": the last word takes the ending.
    func ordinal(_ value: Int) -> String {
        var words = cardinal(value).split(separator: " ").map(String.init)
        let last = words.popLast() ?? ""
        let ending =
            EnglishTables.ordinals[last] ?? (last.hasSuffix("y") ? last.dropLast() + "ieth" : last + "th")
        return (words + [ending]).joined(separator: " ")
    }

    /// "two thirds", "one half"; "over" where the parts have no name.
    func fraction(_ numerator: Int, _ denominator: Int) -> String {
        guard numerator > 0, denominator > 1 else { return cardinal(numerator) + " over " + cardinal(denominator) }
        let part =
            switch denominator {
            case 2: numerator == 1 ? "half" : "halve"
            case 4: "quarter"
            default: ordinal(denominator)
            }
        return cardinal(numerator) + " " + part + (numerator == 1 ? "" : "s")
    }

    /// `amount` with the noun in the form it asks for: one only for 1.
    func counted(_ amount: Numeral, _ noun: EnglishTables.Noun) -> String {
        number(amount) + " " + (amount.whole == "1" && amount.decimals.isEmpty ? noun.one : noun.many)
    }

    /// "fifty thousand dong", "five dollars and fifty cents".
    func money(_ amount: Numeral, _ currency: Currency) -> String {
        let whole = Numeral(amount.whole, isNegative: amount.isNegative)
        let name = EnglishTables.names(of: currency)
        guard amount.decimals.contains(where: { $0 != "0" }) else { return counted(whole, name) }
        guard amount.decimals.count == 2, let part = EnglishTables.part(of: currency) else {
            return counted(amount, name)
        }
        let parts = counted(Numeral(amount.decimals), part)
        guard whole.whole != "0" else { return (amount.isNegative ? "minus " : "") + parts }
        return counted(whole, name) + " and " + parts
    }

    /// "fifty thousand" for "50k"; counters of other languages are left out.
    func counted(_ amount: Numeral, counter: String) -> String {
        guard counter.lowercased() == EnglishTables.thousands else { return number(amount) }
        guard amount.decimals.isEmpty else { return number(amount) + " thousand" }
        return number(Numeral(amount.whole + "000", isNegative: amount.isNegative))
    }
}
