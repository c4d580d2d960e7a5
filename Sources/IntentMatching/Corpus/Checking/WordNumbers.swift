/// Numbers the words of a language, so that sentences can be compared quickly. Words are the same when the matcher takes
/// them for the same; an apostrophe ends a word here, so that "l'acte" is said by `l'{procedure}`, too.
struct WordNumbers {
    private var numbers: [Token.Form: Int32] = [:]
    /// The texts that were asked for: templates are made of few different words.
    private var known: [String: [Int32]] = [:]
    /// A way each word was written.
    private(set) var written: [String] = []

    /// The numbers of the words in `text`.
    mutating func numbers(of text: String) -> [Int32] {
        if let result = known[text] { return result }
        var result: [Int32] = []
        for part in text.split(whereSeparator: \.isApostrophe) {
            let characters = Array(part)
            for token in Tokenizer.tokens(of: String(part)) {
                if let number = numbers[token.form] {
                    result.append(number)
                } else {
                    let number = Int32(written.count)
                    numbers[token.form] = number
                    written.append(String(characters[token.range]))
                    result.append(number)
                }
            }
        }
        known[text] = result
        return result
    }
}
