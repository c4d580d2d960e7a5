import Foundation

/// The word pieces of an embedding model and their vectors in its input layer, read from the files of its publisher.
struct EmbeddingModel {
    /// The name of the tensor in BERT's layout.
    private static let tensor = "embeddings.word_embeddings.weight"
    /// A head of a `.safetensors` file that is longer is refused (100 MB is its own limit; BERT's takes 11 kB).
    private static let longestHead = 1 << 20

    /// The word pieces, in the order of their numbers. Pieces that go on with a word begin with `##`.
    let pieces: [String]
    /// Numbers in a vector.
    let dimensions: Int
    private let path: String
    private let numbers: Data

    /// Reads the folder.
    init(folder: URL) throws(WordVectorsError) {
        let vocabulary = folder.appendingPathComponent("vocab.txt")
        pieces = String(decoding: try Self.map(vocabulary), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        let weights = folder.appendingPathComponent("model.safetensors")
        path = weights.path
        let file = try Self.map(weights)
        guard let head = Self.head(of: file), let tensor = head.tensors[Self.tensor], tensor.dtype == "F32",
            let shape = tensor.shape, shape.count == 2, shape[0] == pieces.count,
            (1...WordVectorsLayout.mostDimensions).contains(shape[1]),
            let place = tensor.place(after: head.end, in: file.count), place.count == 4 * shape[0] * shape[1]
        else {
            throw .unsuitableModel(path: path, problem: "has no \(Self.tensor) of a row a line of vocab.txt")
        }
        dimensions = shape[1]
        numbers = file.subdata(in: place)
    }

    /// The vectors of the pieces numbered `rows`.
    func vectors(of rows: [Int]) throws(WordVectorsError) -> Matrix {
        var matrix = Matrix(rows: rows.count, columns: dimensions)
        numbers.withUnsafeBytes { bytes in
            for (row, piece) in rows.enumerated() {
                for column in 0..<dimensions {
                    let bits = bytes.number(at: 4 * (piece * dimensions + column), as: UInt32.self)
                    matrix.values[row * dimensions + column] = Float(bitPattern: bits)
                }
            }
        }
        guard matrix.values.allSatisfy(\.isFinite) else {
            throw .unsuitableModel(path: path, problem: "has numbers that are none")
        }
        return matrix
    }

    private static func map(_ file: URL) throws(WordVectorsError) -> Data {
        do {
            return try Data(contentsOf: file, options: .mappedIfSafe)
        } catch {
            throw .unreadable(path: file.path, reason: error.localizedDescription)
        }
    }

    /// The head of a `.safetensors` file: its length in eight bytes, then a JSON object of the tensors.
    private static func head(of file: Data) -> (tensors: [String: Tensor], end: Int)? {
        guard file.count > 8 else { return nil }
        let length = file.withUnsafeBytes { $0.number(at: 0, as: UInt64.self) }
        guard length <= longestHead, 8 + Int(length) <= file.count else { return nil }
        let end = 8 + Int(length)
        guard let tensors = try? JSONDecoder().decode([String: Tensor].self, from: file[8..<end]) else { return nil }
        return (tensors, end)
    }
}

/// One tensor in the head of a `.safetensors` file; the entry of its metadata has none of these.
private struct Tensor: Decodable {
    let dtype: String?
    let shape: [Int]?
    let data_offsets: [Int]?

    /// Where its numbers lie in a file of `count` bytes with a head up to `start`; nil where that is outside.
    func place(after start: Int, in count: Int) -> Range<Int>? {
        guard let offsets = data_offsets, offsets.count == 2, offsets[0] >= 0, offsets[0] <= offsets[1],
            offsets[1] <= count - start
        else { return nil }
        return start + offsets[0]..<start + offsets[1]
    }
}
