package import Foundation

/// Static word vectors: what words mean, as far as it can be said without their sentence. Words that are used alike lie
/// in like directions, so a wish in words that never came in training is near one in words that did.
///
/// A pure value over bytes that are mapped or part of a larger file; nothing is copied. An entry is a word, or several in
/// a row: every character of Chinese, Japanese and Korean is a word of its own.
package struct WordVectors: Sendable {
    /// The bytes, in the form of `WordVectorsLayout`: to be stored in a larger file, and decoded from there.
    package let encoded: Data
    private let layout: WordVectorsLayout

    /// Numbers in a vector.
    package var dimensions: Int { layout.dimensions }
    /// The number of entries; they count from 0.
    package var count: Int { layout.entries }

    /// Reads the table in `data`, which may be a slice of a mapped file. Its checksum is looked at: 0.5 ms for 3 MB.
    ///
    /// Throws `.foreign`, `.otherVersion` or `.damaged`, which name `path`.
    package init(decoding data: Data, path: String) throws(WordVectorsError) {
        // `Data.withUnsafeBytes` forgets the type of what its closure throws.
        let layout = data.withUnsafeBytes { bytes in
            Result { () throws(WordVectorsError) in try WordVectorsLayout(checking: bytes, path: path) }
        }
        self.layout = try layout.get()
        encoded = data
    }

    /// Maps the table at `path`; nil where there is no file, as after a set-up without a network.
    package static func load(path: String) throws(WordVectorsError) -> WordVectors? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
        return try WordVectors(decoding: data, path: path)
    }

    /// Calls `body` with the number of every entry in a text, whose words have the hashes `words`
    /// (`FeatureList.vocabulary`), in order. Where several entries begin at a word, the longest is taken; words that are
    /// no entry are passed over.
    func forEachEntry(of words: [UInt64], _ body: (Int) -> Void) {
        encoded.withUnsafeBytes { bytes in
            var start = 0
            while start < words.count {
                guard let (entry, length) = longestEntry(of: words[start...], in: bytes) else {
                    start += 1
                    continue
                }
                body(entry)
                start += length
            }
        }
    }

    /// Adds the vectors of the entries in a text, each times its weight, to the numbers at `target`, which has room for
    /// `dimensions`. Returns how many entries there were. `weights` lends one weight an entry.
    func add(
        _ words: [UInt64], weights: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<Float>
    ) -> Int {
        var found = 0
        encoded.withUnsafeBytes { bytes in
            forEachEntry(of: words) { entry in
                found += 1
                let scale = Float(bitPattern: bytes.number(at: layout.scalesOffset + 4 * entry, as: UInt32.self))
                let row = UnsafeRawBufferPointer(rebasing: bytes[(layout.rowsOffset + entry * dimensions)...])
                let step = scale * Float(weights[entry])
                for index in 0..<dimensions {
                    target[index] += step * Float(row.load(fromByteOffset: index, as: Int8.self))
                }
            }
        }
        return found
    }

    private func longestEntry(
        of words: ArraySlice<UInt64>, in bytes: UnsafeRawBufferPointer
    ) -> (entry: Int, length: Int)? {
        var key = WordKey()
        var longest: (entry: Int, length: Int)?
        for (index, word) in words.prefix(layout.longestRun).enumerated() {
            key.take(word)
            if let entry = entry(key.value, in: bytes) { longest = (entry, index + 1) }
        }
        return longest
    }

    /// Looks a key up by halving.
    private func entry(_ key: UInt64, in bytes: UnsafeRawBufferPointer) -> Int? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            let found = bytes.number(at: WordVectorsLayout.keysOffset + 8 * middle, as: UInt64.self)
            if found == key { return middle }
            if found < key { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
