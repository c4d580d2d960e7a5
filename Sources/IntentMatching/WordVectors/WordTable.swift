package import Foundation

/// Words with a vector each: what `WordVectors` are made of.
struct WordTable {
    /// One text an entry, of one word or several.
    var texts: [String]
    /// Their vectors, a row each.
    var vectors: Matrix

    /// The table in the form of `WordVectorsLayout`: each row in 256 steps of its own scale, which costs no accuracy that
    /// could be measured. Of texts that are the same words to `Tokenizer` the first counts; texts without words, and
    /// those of more than the layout allows, are left out.
    func encoded() -> Data {
        let entries = sortedEntries()
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

    /// An entry: its key, the number of its words, its row.
    private struct Entry {
        let key: UInt64
        let words: Int
        let row: Int
    }

    private func sortedEntries() -> [Entry] {
        var entries: [UInt64: Entry] = [:]
        for (row, text) in texts.enumerated() {
            let words = WordKey.words(of: text)
            guard (1...WordVectorsLayout.mostWords).contains(words.count) else { continue }
            let key = WordKey.key(of: words)
            if entries[key] == nil { entries[key] = Entry(key: key, words: words.count, row: row) }
        }
        return entries.values.sorted { $0.key < $1.key }
    }
}

extension WordVectors {
    /// The table of the whole words in the vocabulary of an embedding model.
    ///
    /// `folder` holds its `vocab.txt` (one word piece a line, BERT's form) and `model.safetensors`. Of all pieces those of
    /// nothing but the letters a to z that begin a word are taken, with their vectors in the input layer: no transformer
    /// runs. The vectors are centred, turned to their `dimensions` principal axes, and divided by their mean length.
    /// 2 s for 21,745 words; the same bytes every time and on every machine.
    package static func made(fromModelIn folder: URL, dimensions: Int = 128) throws(WordVectorsError) -> WordVectors {
        let model = try EmbeddingModel(folder: folder)
        let words = model.pieces.indices.filter { number in
            !model.pieces[number].isEmpty && model.pieces[number].utf8.allSatisfy { (0x61...0x7A).contains($0) }
        }
        guard words.count > dimensions, model.dimensions >= dimensions else {
            throw .unsuitableModel(path: folder.path, problem: "has too few words or dimensions")
        }
        var vectors = try model.vectors(of: words)
        vectors.centre()
        vectors = PrincipalAxes(of: vectors, count: dimensions).projection(of: vectors)
        vectors.divideByMeanLength()
        let table = WordTable(texts: words.map { model.pieces[$0] }, vectors: vectors)
        return try WordVectors(decoding: table.encoded(), path: folder.path)
    }

    /// Writes the table to `path` in one step: there is all of it, or what was there before.
    package func write(to path: String) throws(WordVectorsError) {
        do {
            try encoded.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .unwritable(path: path, reason: error.localizedDescription)
        }
    }
}
