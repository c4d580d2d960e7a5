/// Writes the numbers of a phrase in digits, "5 sao" for "năm sao": visitors type both, lists need to say one.
struct WrittenNumerals {
    private var digits: [Token.Form: String] = [:]

    /// Takes the pronunciations of a language that are one word.
    init(_ spelling: [Synonym]) {
        for synonym in spelling {
            let forms = Tokenizer.forms(of: synonym.words)
            if forms.count == 1, case .number? = SpokenSymbol(synonym.value) { digits[forms[0]] = synonym.value }
        }
    }

    /// `words` with digits for numbers; nothing where there are none, or more than one beside each other.
    func written(_ words: [Token.Form]) -> [Token.Form]? {
        var result = words
        var last = -2
        for (index, word) in words.enumerated() {
            guard let number = digits[word] else { continue }
            guard index > last + 1 else { return nil }
            result[index] = Token.Form(letters: number, marks: LetterMarks())
            last = index
        }
        return last >= 0 ? result : nil
    }
}
