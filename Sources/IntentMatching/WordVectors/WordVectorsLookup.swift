/// Finds entries in the lent bytes of `WordVectors`.
struct WordVectorsLookup {
    /// Shorter words are not divided: their pieces are single letters.
    private static let shortestDivided = 4
    /// A word of more pieces is no word.
    private static let mostPieces = 8

    let bytes: UnsafeRawBufferPointer
    let layout: WordVectorsLayout

    /// Calls `body` with the number of every entry in a text and its share, in order.
    ///
    /// Where several entries begin at a word, the longest is taken. A word of the letters a to z that is no entry is
    /// divided into the longest pieces that are, from its beginning on (as WordPiece does); each has an equal share of it.
    func forEachEntry(of tokens: [Token], _ body: (_ entry: Int, _ share: Float) -> Void) {
        var start = 0
        while start < tokens.count {
            if let (entry, length) = longestEntry(of: tokens[start...]) {
                body(entry, 1)
                start += length
            } else {
                divide(tokens[start].form, body)
                start += 1
            }
        }
    }

    private func longestEntry(of tokens: ArraySlice<Token>) -> (entry: Int, length: Int)? {
        var key = WordKey()
        var longest: (entry: Int, length: Int)?
        for (index, token) in tokens.prefix(layout.longestRun).enumerated() {
            key.take(token.form)
            if let entry = entry(key.value) { longest = (entry, index + 1) }
        }
        return longest
    }

    private func divide(_ word: Token.Form, _ body: (_ entry: Int, _ share: Float) -> Void) {
        let letters = word.letters.utf8
        guard word.marks.isEmpty, letters.count >= Self.shortestDivided, letters.allSatisfy(\.isPlainLetter) else {
            return
        }
        var pieces = InlineArray<8, Int>(repeating: 0)
        var count = 0
        var start = 0
        while start < letters.count {
            guard count < Self.mostPieces, let (entry, length) = longestPiece(of: letters.dropFirst(start), at: start)
            else { return }
            pieces[count] = entry
            count += 1
            start += length
        }
        for index in 0..<count { body(pieces[index], 1 / Float(count)) }
    }

    private func longestPiece(of letters: Substring.UTF8View, at start: Int) -> (entry: Int, length: Int)? {
        var key = WordPieceKey(from: start)
        var longest: (entry: Int, length: Int)?
        for (index, letter) in letters.enumerated().prefix(WordVectorsLayout.longestPiece) {
            key.take(letter)
            if let entry = entry(key.value) { longest = (entry, index + 1) }
        }
        return longest
    }

    /// Looks a key up by halving. The checked layout keeps every place within the bytes.
    private func entry(_ key: UInt64) -> Int? {
        guard let keys = bytes.baseAddress.map({ $0 + WordVectorsLayout.keysOffset }) else { return nil }
        var low = 0
        var high = layout.entries
        while low < high {
            let middle = (low + high) / 2
            let found = UInt64(littleEndian: keys.loadUnaligned(fromByteOffset: 8 * middle, as: UInt64.self))
            if found == key { return middle }
            if found < key { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}

extension UInt8 {
    /// Whether this is a letter from a to z in UTF-8.
    var isPlainLetter: Bool { (0x61...0x7A).contains(self) }
}
