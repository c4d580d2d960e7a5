import Foundation

/// Entries with a vector each: what `WordVectors` are made of.
struct VectorTable {
    /// What an entry stands for.
    enum Entry {
        /// A word, or several in a row.
        case text(String)
        /// Letters from a to z that go on with a word.
        case continuation(String)
    }

    /// The entries.
    var entries: [Entry]
    /// Their vectors, a row each.
    var vectors: Matrix

    /// The table in the form of `WordVectorsLayout`: each row in 256 steps of its own scale, which costs no accuracy that
    /// could be measured. Of entries that are the same words to `Tokenizer` the first counts; those without words, and
    /// those of more than the layout allows, are left out.
    func encoded() -> Data {
        let entries = keyedRows()
        let columns = vectors.columns
        let layout = WordVectorsLayout(
            dimensions: columns, entries: entries.count, longestRun: entries.map(\.words).max() ?? 1)
        var data = layout.head
        data.reserveCapacity(layout.byteCount)
        for entry in entries { data.append(entry.key) }
        let rows = entries.map { vectors.values[$0.row * columns..<($0.row + 1) * columns] }
        let scales = rows.map { row in max(row.reduce(0) { max($0, abs($1)) } / 127, .leastNormalMagnitude) }
        for scale in scales { data.append(scale.bitPattern) }
        for (row, scale) in zip(rows, scales) {
            data.append(contentsOf: row.map { UInt8(bitPattern: Int8(($0 / scale).rounded())) })
        }
        let checksum = data.withUnsafeBytes(WordVectorsLayout.checksum).littleEndian
        withUnsafeBytes(of: checksum) {
            data.replaceSubrange(WordVectorsLayout.checksumOffset..<WordVectorsLayout.keysOffset, with: $0)
        }
        return data
    }

    /// A row, the key of its entry, and the number of words it has.
    private struct KeyedRow {
        let key: UInt64
        let words: Int
        let row: Int
    }

    private func keyedRows() -> [KeyedRow] {
        var rows: [UInt64: KeyedRow] = [:]
        for (row, entry) in entries.enumerated() {
            guard let (key, words) = entry.key, rows[key] == nil else { continue }
            rows[key] = KeyedRow(key: key, words: words, row: row)
        }
        return rows.values.sorted { $0.key < $1.key }
    }
}

extension VectorTable.Entry {
    /// A word piece in BERT's form, if it is of nothing but the letters a to z.
    init?(piece: String) {
        let goesOn = piece.hasPrefix("##")
        let letters = goesOn ? String(piece.dropFirst(2)) : piece
        guard !letters.isEmpty, letters.utf8.allSatisfy(\.isPlainLetter) else { return nil }
        self = goesOn ? .continuation(letters) : .text(letters)
    }

    /// Whether it goes on with a word.
    var goesOn: Bool {
        if case .continuation = self { true } else { false }
    }

    /// The key and the number of words; nil for what cannot be an entry.
    fileprivate var key: (value: UInt64, words: Int)? {
        switch self {
        case .text(let text):
            let tokens = Tokenizer.tokens(of: text)
            guard (1...WordVectorsLayout.mostWords).contains(tokens.count) else { return nil }
            return (WordKey.key(of: tokens), tokens.count)
        case .continuation(let letters):
            guard letters.utf8.count <= WordVectorsLayout.longestPiece else { return nil }
            var key = WordPieceKey(from: 1)
            for letter in letters.utf8 { key.take(letter) }
            return (key.value, 1)
        }
    }
}
