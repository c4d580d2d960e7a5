package import Foundation

extension WordVectors {
    /// The table of an embedding model's word pieces.
    ///
    /// `folder` holds its `vocab.txt` (one word piece a line, BERT's form) and `model.safetensors`. All pieces of nothing
    /// but the letters a to z are taken, with their vectors in the input layer: no transformer runs. The vectors are turned
    /// to the `dimensions` principal axes of those that begin a word. Two seconds for 26,503 pieces; the same bytes every
    /// time and on every machine.
    package static func made(fromModelIn folder: URL, dimensions: Int = 128) throws(WordVectorsError) -> WordVectors {
        let model = try EmbeddingModel(folder: folder)
        let pieces = model.pieces.enumerated().compactMap { number, piece in
            VectorTable.Entry(piece: piece).map { (number: number, entry: $0) }
        }
        let words = pieces.filter { !$0.entry.goesOn }
        guard words.count > dimensions, model.dimensions >= dimensions else {
            throw .unsuitableModel(path: folder.path, problem: "has too few words or dimensions")
        }
        let axes = PrincipalAxes(of: try model.vectors(of: words.map(\.number)), count: dimensions)
        let table = VectorTable(
            entries: pieces.map(\.entry), vectors: axes.coordinates(of: try model.vectors(of: pieces.map(\.number))))
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
