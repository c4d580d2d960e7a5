import Reception

/// One file of a corpus as it was read: where it lies and its bytes.
package struct CorpusFile: Hashable, Sendable {
    /// The path that errors name.
    package let path: String
    /// Its place below the corpus's folder, as `["vi", "_slots", "line.txt"]`.
    package let place: [String]
    /// What is in it.
    package let bytes: [UInt8]

    /// Makes a file.
    package init(path: String, place: [String], bytes: [UInt8]) {
        self.path = path
        self.place = place
        self.bytes = bytes
    }
}

extension CorpusFile {
    /// What a file holds, by its place.
    enum Role: Hashable {
        case intent(IntentName)
        case topic(String)
        case slot(SlotName)
        case rules
        case spelling
        case heard
    }

    /// The language and role of the file.
    func classified() throws(IntentCorpusError) -> (language: Language, role: Role) {
        guard let first = place.first, place.count > 1 else { throw .unexpectedFile(path: path) }
        guard let language = Language(rawValue: first) else {
            throw .unknownLanguage(path: path, name: first)
        }
        guard let role = Self.role(of: Array(place.dropFirst())) else { throw .unexpectedFile(path: path) }
        return (language, role)
    }

    private static func role(of place: [String]) -> Role? {
        guard let file = place.last, file.hasSuffix(".txt") else { return nil }
        let stem = String(file.dropLast(4))
        switch (place.count, place[0]) {
        case (1, "_rules.txt"): return .rules
        case (1, "_spelling.txt"): return .spelling
        case (1, "_heard.txt"): return .heard
        case (1, _) where stem.isTemplateName && stem.first != "_": return .intent(IntentName(rawValue: stem))
        case (2, "none") where stem.isTemplateName: return .topic(stem)
        case (2, "_slots") where stem.isTemplateName: return .slot(SlotName(rawValue: stem))
        default: return nil
        }
    }
}
