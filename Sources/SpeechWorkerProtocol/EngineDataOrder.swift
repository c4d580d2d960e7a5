/// One entry of an own dictionary of the engine.
package struct PhonemeEntry: Hashable, Sendable {
    /// The engine's voice whose dictionary and phonemes are meant, as `vi`.
    package let voice: String
    /// A word, or some with single spaces between, in small letters.
    package let word: String
    /// The engine's names of the phonemes, `||` between words.
    package let phonemes: String

    /// Makes an entry; the engine says whether it can be used.
    package init(voice: String, word: String, phonemes: String) {
        self.voice = voice
        self.word = word
        self.phonemes = phonemes
    }
}

/// The engine's data with our own timbres and pronunciations, to be made as a folder.
package struct EngineDataOrder: Hashable, Sendable {
    /// The order's number; numbers rise.
    package let id: UInt32
    /// Where the folder is made; a private folder, which is made too when it is not there.
    package let cache: String
    /// What is said otherwise than the engine would; all together at most `WireFormat.longestText` bytes.
    package let entries: [PhonemeEntry]

    /// Makes an order.
    package init(id: UInt32, cache: String, entries: [PhonemeEntry]) {
        self.id = id
        self.cache = cache
        self.entries = entries
    }
}

extension EngineDataOrder {
    func append(to writer: inout WireWriter) {
        writer.append(id)
        writer.append(shortText: cache)
        writer.append(UInt32(clamping: entries.count))
        for entry in entries {
            writer.append(shortText: entry.voice)
            writer.append(shortText: entry.word)
            writer.append(shortText: entry.phonemes)
        }
    }

    init(_ reader: inout WireReader) throws(WireError) {
        let id = try reader.integer(UInt32.self)
        let cache = try reader.shortText()
        let count = try reader.integer(UInt32.self)
        var entries: [PhonemeEntry] = []
        for _ in 0..<count {
            entries.append(
                PhonemeEntry(
                    voice: try reader.shortText(), word: try reader.shortText(), phonemes: try reader.shortText()))
        }
        self.init(id: id, cache: cache, entries: entries)
    }
}
