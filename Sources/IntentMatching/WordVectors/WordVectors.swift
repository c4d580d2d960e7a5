package import Foundation

/// Static word vectors: what words mean, as far as it can be said without their sentence. Words that are used alike lie
/// in like directions, so a wish in words that never came in training is near one in words that did.
///
/// A pure value over bytes that are mapped or part of a larger file; nothing is copied. An entry is a word, several in a
/// row (every character of Chinese, Japanese and Korean is a word of its own), or a piece that goes on with a word.
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

    /// Calls `body` with the number of every entry in a text and its share, in order; what `WordVectorsLookup` says.
    func forEachEntry(of tokens: [Token], _ body: (_ entry: Int, _ share: Float) -> Void) {
        encoded.withUnsafeBytes { WordVectorsLookup(bytes: $0, layout: layout).forEachEntry(of: tokens, body) }
    }

    /// Adds the vectors of the entries in a text, each times its share and its weight, to the numbers at `target`, which
    /// has room for `dimensions`. Returns how many entries there were. `weights` lends one weight an entry.
    func add(_ tokens: [Token], weights: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<Float>) -> Int {
        var found = 0
        encoded.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            WordVectorsLookup(bytes: bytes, layout: layout).forEachEntry(of: tokens) { entry, share in
                found += 1
                let scale = Float(bitPattern: bytes.number(at: layout.scalesOffset + 4 * entry, as: UInt32.self))
                let row = (start + layout.rowsOffset + entry * dimensions).assumingMemoryBound(to: Int8.self)
                let step = share * scale * Float(weights[entry])
                for index in 0..<dimensions { target[index] += step * Float(row[index]) }
            }
        }
        return found
    }
}
