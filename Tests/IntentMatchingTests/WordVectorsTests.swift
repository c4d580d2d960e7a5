import Foundation
import TestSupport
import Testing

@testable import IntentMatching

@Suite("Word vectors") struct WordVectorsTests {
    /// Entries at right angles to each other, so that a sum tells which ones are in it.
    private static let table = VectorTable(
        entries: [
            .text("ticket"), .text("give"), .text("đường"), .text("東"), .text("東京都"), .continuation("s"),
            .continuation("away"),
        ],
        vectors: Matrix(rows: 7, columns: 7, values: (0..<49).map { $0 % 8 == 0 ? 1 : 0 }))

    private func vectors() throws -> WordVectors {
        try WordVectors(decoding: Self.table.encoded(), path: "table.vectors")
    }

    /// What each entry has in the sum of `text`, in the order of the table; weighed by `documents`, or all alike.
    private func sum(_ text: String, documents: [String] = []) throws -> [Float] {
        let vectors = try vectors()
        let weights = WordVectorWeights(vectors, documents: documents.map(Tokenizer.tokens))
        var sum = [Float](repeating: .nan, count: vectors.dimensions)
        weights.values.withUnsafeBufferPointer { weights in
            sum.withUnsafeMutableBufferPointer { sum in
                if let weights = weights.baseAddress, let target = sum.baseAddress {
                    vectors.write(Tokenizer.tokens(of: text), weights: weights, to: target)
                }
            }
        }
        return sum.map { ($0 * 1_000).rounded() / 1_000 }
    }

    @Test(
        "of the words of a text are added, whatever lies between them",
        arguments: [
            ("Ticket!", [1, 0, 0, 0, 0, 0, 0]),
            ("Give me the TICKET", [0.707, 0.707, 0, 0, 0, 0, 0]),
            ("give give ticket", [0.447, 0.894, 0, 0, 0, 0, 0]),
            ("đường", [0, 0, 1, 0, 0, 0, 0]),
            ("đương", [0, 0, 0, 0, 0, 0, 0]),
            ("", [0, 0, 0, 0, 0, 0, 0]),
        ] as [(String, [Float])])
    func additions(text: String, expected: [Float]) throws { #expect(try sum(text) == expected) }

    @Test(
        "of several characters go before those of one",
        arguments: [
            ("東京都", [0, 0, 0, 0, 1, 0, 0]),
            ("東京", [0, 0, 0, 1, 0, 0, 0]),
            ("東京都東", [0, 0, 0, 0.707, 0.707, 0, 0]),
        ] as [(String, [Float])])
    func runs(text: String, expected: [Float]) throws { #expect(try sum(text) == expected) }

    @Test(
        "of pieces stand in for a word that has none, if they make up all of it",
        arguments: [
            ("tickets", [0.707, 0, 0, 0, 0, 0.707, 0]),
            ("giveaway", [0, 0.707, 0, 0, 0, 0, 0.707]),
            ("giveaways", [0, 0.577, 0, 0, 0, 0.577, 0.577]),
            ("ticketing", [0, 0, 0, 0, 0, 0, 0]),
            ("away", [0, 0, 0, 0, 0, 0, 0]),
            ("tickéts", [0, 0, 0, 0, 0, 0, 0]),
            ("tickets ticket", [0.949, 0, 0, 0, 0, 0.316, 0]),
        ] as [(String, [Float])])
    func pieces(text: String, expected: [Float]) throws { #expect(try sum(text) == expected) }

    @Test("count less where they come in every text, and those that never came a little less than the rarest")
    func weights() throws {
        let documents = ["give ticket", "give", "give", "give give"]
        let values = WordVectorWeights(try vectors(), documents: documents.map(Tokenizer.tokens)).values
        let sum = try sum("give ticket 東", documents: documents)
        #expect(sum[0] > sum[3] && sum[3] > sum[1])
        // ln(5/2) + 1, ln(5/5) + 1 and 0.7 * (ln(5/1) + 1) in steps of 1/20.
        #expect(Set(values) == [38, 20, 37])
    }

    @Test("are the same table wherever they lie in a larger file") func slices() throws {
        let encoded = Self.table.encoded()
        let file = Data([1, 2, 3]) + encoded + Data([4])
        let vectors = try WordVectors(decoding: file[3..<3 + encoded.count], path: "model")
        #expect(vectors.count == 7)
        #expect(vectors.encoded == encoded)
    }

    @Test("are refused when any byte has changed, or some are missing") func damage() throws {
        let encoded = Self.table.encoded()
        for offset in encoded.indices {
            var damaged = encoded
            damaged[offset] ^= 0x10
            #expect(throws: WordVectorsError.self) { try WordVectors(decoding: damaged, path: "a") }
        }
        for length in encoded.indices {
            #expect(throws: WordVectorsError.self) { try WordVectors(decoding: encoded.prefix(length), path: "a") }
        }
        #expect(throws: WordVectorsError.damaged(path: "a")) { try WordVectors(decoding: encoded + [0], path: "a") }
    }

    @Test("of another kind or version are told apart from damaged ones") func versions() throws {
        var encoded = Self.table.encoded()
        encoded[8] += 1
        #expect(throws: WordVectorsError.otherVersion(path: "a")) { try WordVectors(decoding: encoded, path: "a") }
        #expect(throws: WordVectorsError.foreign(path: "a")) {
            try WordVectors(decoding: Data("a longer text that is no table of words".utf8), path: "a")
        }
    }

    @Test("are nothing where there is no file, and what was written where there is one") func files() throws {
        let scratch = try ScratchFolder()
        let path = scratch.path("a.vectors")
        #expect(try WordVectors.load(path: path) == nil)
        try vectors().write(to: path)
        #expect(try WordVectors.load(path: path)?.encoded == Self.table.encoded())
        #expect(throws: WordVectorsError.self) { try WordVectors.load(path: scratch.url.path) }
    }

    /// Measured: 0.52 to 0.68 for these, below 0 for the others.
    @Test(
        "as shipped bring words of like use together",
        .enabled(if: ShippedVectors.areThere, ShippedVectors.none),
        arguments: [
            ("toilet", "bathroom", "certificate"), ("birth", "born", "desk"), ("fee", "cost", "goodbye"),
        ])
    func shipped(word: String, like: String, unlike: String) throws {
        let vectors = try #require(try WordVectors.load(path: ShippedVectors.path))
        #expect(vectors.nearness(word, like) > 0.45)
        #expect(vectors.nearness(word, unlike) < 0.1)
    }

    @Test(
        "as shipped take no time that a visitor could feel", .enabled(if: ShippedVectors.areThere, ShippedVectors.none))
    func speed() throws {
        let vectors = try #require(try WordVectors.load(path: ShippedVectors.path))
        let words = Tokenizer.tokens(of: "i would like to get a number for the certification of two documents please")
        let weights = [UInt8](repeating: 20, count: vectors.count)
        var target = [Float](repeating: 0, count: vectors.dimensions)
        let elapsed = ContinuousClock().measure {
            for _ in 0..<1_000 { vectors.write(words, weights: weights, to: &target) }
        }
        // Measured 3 us; the bound is for a machine that does other work besides.
        #expect(elapsed < .milliseconds(50), "\(elapsed / 1_000) a text")
    }
}

/// The table that `Sources/fetch-word-vectors` puts into the checkout.
enum ShippedVectors {
    static let path = Checkout.root.appending(path: "Models/Words/en.vectors").path
    static let none: Comment = "there are no word vectors; run Sources/fetch-word-vectors"

    static var areThere: Bool { FileManager.default.fileExists(atPath: path) }
}

extension WordVectors {
    /// The cosine between the vectors of two texts.
    fileprivate func nearness(_ first: String, _ second: String) -> Float {
        let weights = [UInt8](repeating: 1, count: count)
        let vectors = [first, second].map { text in
            var target = [Float](repeating: 0, count: dimensions)
            write(Tokenizer.tokens(of: text), weights: weights, to: &target)
            return target
        }
        return zip(vectors[0], vectors[1]).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
