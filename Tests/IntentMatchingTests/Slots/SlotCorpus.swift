import Foundation
import Reception

@testable import IntentMatching

/// The small lists of six languages the tests of slots know.
enum SlotCorpus {
    /// The lists, or why there are none; read once for all tests.
    static let corpus = Result { () throws(IntentCorpusError) in
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Data/slots-corpus")
        return try IntentCorpus.load(folder: folder)
    }

    /// The lexicon made of them.
    static let loaded = corpus.map { SlotLexicon($0) }

    static func lexicon() throws -> SlotLexicon { try loaded.get() }

    /// What is found in `text`.
    static func spans(_ text: String) throws -> [FoundSlot] { try lexicon().spans(in: Tokenizer.tokens(of: text)) }
}
