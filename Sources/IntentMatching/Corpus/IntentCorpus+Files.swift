package import Foundation

extension IntentCorpus {
    /// Reads every language below `folder`, as `CorpusReading` does. Throws the first thing that is wrong, with file, line
    /// and column.
    package static func load(folder: URL) throws(IntentCorpusError) -> IntentCorpus {
        try CorpusReading(folder: folder).whole()
    }

    /// Understands files that were read already. Throws the first thing that is wrong.
    package init(files: [CorpusFile]) throws(IntentCorpusError) {
        self = try CorpusReading(files: files).whole()
    }
}

extension CorpusReading {
    /// The corpus, if nothing is wrong with it.
    fileprivate func whole() throws(IntentCorpusError) -> IntentCorpus {
        if let first = problems.first { throw first }
        return corpus
    }
}
