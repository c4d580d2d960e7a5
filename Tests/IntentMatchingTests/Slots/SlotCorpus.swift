import Foundation
import Reception

@testable import IntentMatching

/// The small lists of six languages the tests of slots know.
enum SlotCorpus {
    /// The lexicon made of them, or why there is none; made once for all tests.
    static let loaded = Result { () throws(IntentCorpusError) in
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Data/slots-corpus")
        return SlotLexicon(try IntentCorpus.load(folder: folder))
    }

    static func lexicon() throws -> SlotLexicon { try loaded.get() }

    /// What is found in `text`.
    static func spans(_ text: String) throws -> [FoundSlot] { try lexicon().spans(in: Tokenizer.tokens(of: text)) }
}
