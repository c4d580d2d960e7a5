import Foundation
import IntentMatching

/// `letan vectors`: the table of word vectors out of an embedding model. `Sources/fetch-word-vectors` calls it.
enum VectorsCommand: Command {
    static let name = "vectors"
    static let operands = "FOLDER"
    static let summary = "make word vectors from an embedding model (vocab.txt, model.safetensors)"
    static let options: [Option] = [.value("--out", "FILE", "where the table goes")]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        try invocation.arguments.limitOperands(to: 1)
        guard let folder = invocation.arguments.operands.first, let file = invocation.arguments.value("--out") else {
            throw CommandError.usage("which model, and where to? letan vectors FOLDER --out FILE")
        }
        do throws(WordVectorsError) {
            let vectors = try WordVectors.made(fromModelIn: URL(filePath: folder, directoryHint: .isDirectory))
            try vectors.write(to: file)
            invocation.output.note("\(vectors.count) words of \(vectors.dimensions) numbers: \(file)")
        } catch {
            throw CommandError.failed(error.description)
        }
        return .ok
    }
}
