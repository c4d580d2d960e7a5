import SpeechWorkerProtocol

/// Puts our own words into one dictionary of a folder of engine data.
struct DictionaryWords {
    /// An entry and its place in the order.
    typealias Numbered = (offset: Int, element: PhonemeEntry)

    /// The engine keeps a first word in 64 bytes, a line in 200 and a whole entry in 255.
    private static let longestWord = 60
    private static let longestPhonemes = 100

    private let name: String
    private let folder: String
    private var entries: [Numbered]
    /// The entries that cannot be used, and why.
    private(set) var refused: [(index: Int, reason: String)] = []

    /// The file `name` lies in `folder` as the system has it, a file of its own and no link.
    init(_ entries: [Numbered], name: String, folder: String) {
        self.entries = entries
        self.name = name
        self.folder = folder
    }

    /// Writes the dictionary with our words before the system's, and returns it.
    mutating func extend() throws(EngineDataError) -> [UInt8] {
        let path = "\(folder)/\(name)"
        let bytes = try DataFiles.read(path)
        guard let system = CompiledDictionary(bytes) else { throw .unknownDictionary(path: path) }
        refuse { Self.isWritable($0) ? nil : "the engine has no room for it; shorten it and use letters only" }
        let others = Engine.dataFolder
        Engine.useData(in: folder)
        defer { Engine.useData(in: others) }
        let before = entries.reduce(into: [:]) { $0[$1.offset] = Engine.phonemes(of: $1.element) }
        let unknown = try compile()
        if !unknown.isEmpty {
            refused += unknown.map { (entries[$0.key].offset, "the engine has no phoneme \($0.value)") }
            entries = entries.enumerated().filter { unknown[$0.offset] == nil }.map(\.element)
            _ = try compile()
        }
        guard let compiled = CompiledDictionary(try DataFiles.read(path)) else { throw .unknownDictionary(path: path) }
        let joined = system.preferring(compiled)
        try DataFiles.write(joined, to: path)
        for entry in entries where Engine.phonemes(of: entry.element) == before[entry.offset] {
            refused.append(
                (entry.offset, "the engine says it so already, or does not look it up; write words instead of phonemes")
            )
        }
        return joined
    }

    private mutating func refuse(_ reason: (PhonemeEntry) -> String?) {
        for entry in entries {
            if let reason = reason(entry.element) { refused.append((entry.offset, reason)) }
        }
        entries.removeAll { reason($0.element) != nil }
    }

    /// Compiles the words alone in place of the dictionary; the phonemes that are not there, by line.
    private func compile() throws(EngineDataError) -> [Int: String] {
        let source = "\(folder)/source"
        let dictionary = String(name.dropLast("_dict".count))
        try DataFiles.makeFolder(source)
        defer { DataFiles.remove(source) }
        let lines = entries.map { entry in
            let word = entry.element.word
            return "\(word.contains(" ") ? "(\(word))" : word)\t\(entry.element.phonemes)\n"
        }
        try DataFiles.write(Array(lines.joined().utf8), to: "\(source)/\(dictionary)_list")
        try DataFiles.write([UInt8(ascii: "\n")], to: "\(source)/\(dictionary)_rules")
        try Engine.compile(dictionary, source: "\(source)/", log: "\(source)/log", voice: entries.first?.element.voice)
        return Self.unknownPhonemes(in: String(decoding: try DataFiles.read("\(source)/log"), as: UTF8.self))
    }

    /// The engine writes `   12: Bad phoneme [~] (U+7e) in: …`, counting lines from 1.
    private static func unknownPhonemes(in log: String) -> [Int: String] {
        log.split(separator: "\n").reduce(into: [:]) { found, line in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let number = Int(parts[0].drop { $0 == " " }),
                let name = parts[1].split(separator: "[").dropFirst().first?.split(separator: "]").first
            else { return }
            found[number - 1] = "\"\(name)\""
        }
    }

    /// Whether it is one line of the engine's source and nothing more: no comment, condition or flag.
    private static func isWritable(_ entry: PhonemeEntry) -> Bool {
        let phonemes = entry.phonemes.utf8
        let word = entry.word
        return 1...longestPhonemes ~= phonemes.count && phonemes.allSatisfy { 0x21...0x7E ~= $0 }
            && !phonemes.contains { "$/\\()".utf8.contains($0) }
            && 1...longestWord ~= word.utf8.count && !word.hasPrefix(" ") && !word.hasSuffix(" ")
            && word.unicodeScalars.allSatisfy { $0 == " " || $0.properties.isAlphabetic || $0.isMark }
    }
}

extension Unicode.Scalar {
    /// Whether it is a sign on the letter before it.
    fileprivate var isMark: Bool { properties.generalCategory == .nonspacingMark }
}
