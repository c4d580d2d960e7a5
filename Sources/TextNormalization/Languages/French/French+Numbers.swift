import Reception

extension French {
    /// "moins trois virgule zéro cinq".
    func number(_ numeral: Numeral, feminine: Bool = false) -> String {
        let isWhole = numeral.decimals.isEmpty
        let whole = cardinal(numeral.whole)
        let words = isWhole ? (feminine ? inFeminine(whole) : whole) : whole + " virgule " + decimals(numeral.decimals)
        return numeral.isNegative ? "moins " + words : words
    }

    /// `digits` as one number; more than can be counted are told one by one.
    private func cardinal(_ digits: String) -> String {
        Int(digits).flatMap(words(of:)) ?? digitReader.grouped(digits)
    }

    /// "mille cinq".
    func cardinal(_ value: Int) -> String {
        words(of: value) ?? (value < 0 ? "moins " : "") + digitReader.grouped(String(value.magnitude))
    }

    /// What the formatter says, with "et" between spaces: the voice reads it so.
    private func words(of value: Int) -> String? {
        spelled.words(value)?.replacing("-et-", with: " et ")
    }

    /// Up to three as a number ("vingt-cinq"), zeros in front told; more are told one by one.
    private func decimals(_ digits: String) -> String {
        let zeros = digits.prefix { $0 == "0" }
        let rest = digits.dropFirst(zeros.count)
        guard digits.count <= 3, !rest.isEmpty else { return digitReader.words(digits).joined(separator: " ") }
        return (digitReader.words(zeros) + [cardinal(String(rest))]).joined(separator: " ")
    }

    private func inFeminine(_ words: String) -> String {
        words == "un" || words.hasSuffix(" un") || words.hasSuffix("-un") ? words + "e" : words
    }

    /// "vingt et unième": the last word takes the ending.
    func ordinal(_ value: Int) -> String {
        guard value != 1 else { return "premier" }
        let words = cardinal(value)
        for (ending, ordinal) in FrenchTables.ordinalEndings where words.hasSuffix(ending) {
            return words.dropLast(ending.count) + ordinal
        }
        return words + "ième"
    }

    /// "deux tiers", "un demi", "trois cinquièmes"; "sur" where the parts have no name.
    func fraction(_ numerator: Int, _ denominator: Int) -> String {
        guard numerator > 0, denominator > 1 else { return cardinal(numerator) + " sur " + cardinal(denominator) }
        let part =
            switch denominator {
            case 2: "demi"
            case 3: "tiers"
            case 4: "quart"
            default: ordinal(denominator)
            }
        return cardinal(numerator) + " " + part + (numerator == 1 || part.hasSuffix("s") ? "" : "s")
    }

    /// `amount` with the noun in the form it asks for: one for all below 2; "de" behind whole millions.
    func counted(_ amount: Numeral, _ noun: FrenchTables.Noun) -> String {
        let isOne = amount.whole == "0" || amount.whole == "1"
        let name = isOne ? noun.one : noun.many
        let words = number(amount, feminine: noun.isFeminine)
        guard FrenchTables.nounNumbers.contains(where: words.hasSuffix) else { return words + " " + name }
        return words + (name.first.map(FrenchTables.vowels.contains) == true ? " d'" : " de ") + name
    }

    /// "cinquante mille dongs", "cinq euros cinquante".
    func money(_ amount: Numeral, _ currency: Currency) -> String {
        let whole = Numeral(amount.whole, isNegative: amount.isNegative)
        let name = FrenchTables.noun(of: currency)
        guard amount.decimals.contains(where: { $0 != "0" }) else { return counted(whole, name) }
        guard amount.decimals.count == 2, let part = FrenchTables.part(of: currency) else {
            return counted(amount, name)
        }
        guard whole.whole != "0" else {
            return counted(Numeral(amount.decimals, isNegative: amount.isNegative), part)
        }
        return counted(whole, name) + " " + cardinal(amount.decimals)
    }

    /// "cinquante mille" for "50k"; counters of other languages are left out.
    func counted(_ amount: Numeral, counter: String) -> String {
        guard counter.lowercased() == FrenchTables.thousands else { return number(amount) }
        guard amount.decimals.isEmpty else { return number(amount) + " mille" }
        return number(Numeral(amount.whole + "000", isNegative: amount.isNegative))
    }
}
