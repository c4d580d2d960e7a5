/// A cleaned text in tokens, with what a grammar asks about them. Tokens are known by their index; any index may be asked for.
final class Writing {
    /// The cleaned text.
    let text: CleanedText
    /// Its tokens, without gaps.
    let tokens: [Token]
    /// The words the language looks up.
    let lexicon: Lexicon

    /// Tokens of `text`.
    init(_ text: CleanedText, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        tokens = Tokenizer.tokens(of: text.scalars, ownLetters: lexicon.ownLetters)
    }

    /// The token at `index`, `Token.end` outside of the text.
    subscript(_ index: Int) -> Token { tokens.indices.contains(index) ? tokens[index] : Token.end }

    /// The mark at `index`, if one is there.
    func mark(_ index: Int) -> Unicode.Scalar? {
        let token = self[index]
        return token.kind == .mark ? text.scalars[token.range.lowerBound] : nil
    }

    /// Whether the token at `index` is `kind`.
    func `is`(_ kind: Token.Kind, at index: Int) -> Bool { self[index].kind == kind }

    /// The code points of the tokens in `range`.
    func scalars(_ range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
        range.isEmpty
            ? [] : text.scalars[self[range.lowerBound].range.lowerBound..<self[range.upperBound - 1].range.upperBound]
    }

    /// The tokens in `range` as they are written.
    func string(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        for scalar in scalars(range) { bytes.append(contentsOf: scalar.utf8) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The token at `index` as it is written.
    func string(_ index: Int) -> String { string(index..<index + 1) }

    /// The letters at `index` in small ones.
    func lowercased(_ index: Int) -> String {
        String(String.UnicodeScalarView(scalars(index..<index + 1).lazy.map(\.lowercased)))
    }

    /// The value of the digits at `index`; nil when there are none, or more than nine.
    func value(_ index: Int) -> Int? {
        let token = self[index]
        guard token.kind == .digits, token.count <= 9 else { return nil }
        return text.scalars[token.range].reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    }

    /// How many digits are at `index`.
    func digitCount(_ index: Int) -> Int { self[index].kind == .digits ? self[index].count : 0 }

    /// Whether there are digits at `index` with a zero in front of others.
    func hasLeadingZero(_ index: Int) -> Bool {
        digitCount(index) > 1 && text.scalars[self[index].range.lowerBound] == "0"
    }

    /// The index behind a space at `index`, or `index` itself.
    func skippingSpace(_ index: Int) -> Int { self[index].kind == .space ? index + 1 : index }

    /// The index before a space at `index`, or `index` itself.
    func skippingSpace(backFrom index: Int) -> Int { self[index].kind == .space ? index - 1 : index }

    /// What the word at `index` makes of what follows it.
    func roles(_ index: Int) -> WordRoles {
        self[index].kind == .letters || self[index].kind == .ideograph ? lexicon.roles(of: self[index].hash) : []
    }

    /// What the word before the token at `index` makes of it, ":" and space between them aside.
    func rolesBefore(_ index: Int) -> WordRoles {
        var before = skippingSpace(backFrom: index - 1)
        if mark(before) == ":" { before = skippingSpace(backFrom: before - 1) }
        return roles(before)
    }

    /// The characters of the display text that the tokens in `range` were.
    func display(_ range: Range<Int>) -> Range<Int> {
        let first = self[range.lowerBound].range.lowerBound
        let last = self[range.upperBound - 1].range.upperBound - 1
        return Int(text.origins[first])..<Int(text.origins[last]) + 1
    }

    /// The index of the token that ends where `length` code points from the token at `start` end; nil when none does.
    func tokenEnd(from start: Int, length: Int) -> Int? {
        let end = self[start].range.lowerBound + length
        var index = start
        while index < tokens.count, tokens[index].range.upperBound < end { index += 1 }
        return index < tokens.count && tokens[index].range.upperBound == end ? index + 1 : nil
    }
}
