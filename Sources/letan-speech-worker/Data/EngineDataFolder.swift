import SpeechWorkerProtocol

/// A folder of engine data: the system's by links, our own timbres, and dictionaries with our own words first.
///
/// It is put together under another name and appears at once and complete; its name tells its content, so two programs
/// that make the same at the same time agree, and one that is in use never changes.
struct EngineDataFolder {
    /// The engine keeps its path in 160 bytes, with `/espeak-ng-data` tried behind it.
    private static let longestPath = 140

    private let temporary: String
    private let cache: String
    private let system: String
    /// What makes this folder another than the next one: names and contents of our own files.
    private var digest = ContentDigest()

    /// Makes the folder that `order` asks for: its path, and the entries that were left out with the reasons.
    static func make(
        _ order: EngineDataOrder
    ) throws(EngineDataError) -> (folder: String, refused: [(index: Int, reason: String)]) {
        try DataFiles.makePrivateFolder(order.cache)
        let temporary = try DataFiles.makeTemporaryFolder(in: order.cache)
        defer { DataFiles.remove(temporary) }
        var folder = EngineDataFolder(temporary: temporary, cache: order.cache, system: Engine.dataFolder)
        try folder.link(extending: Set(order.entries.map(\.dictionary)))
        try folder.addTimbres()
        let refused = try folder.addWords(order.entries)
        return (try folder.publish(), refused)
    }

    private init(temporary: String, cache: String, system: String) {
        self.temporary = temporary
        self.cache = cache
        self.system = system
        digest.add(name: system, Array(Engine.version.utf8))
    }

    /// Links everything but the folder of variants and the dictionaries that get words, which are copied.
    private func link(extending dictionaries: Set<String>) throws(EngineDataError) {
        guard "\(cache)/espeak-\(digest)".utf8.count <= Self.longestPath, temporary.utf8.count <= Self.longestPath
        else {
            throw .pathTooLong(path: cache, limit: Self.longestPath)
        }
        for name in try DataFiles.names(in: system) where name != "voices" {
            if dictionaries.contains(name) {
                try DataFiles.write(DataFiles.read("\(system)/\(name)"), to: "\(temporary)/\(name)")
            } else {
                try DataFiles.link("\(temporary)/\(name)", to: "\(system)/\(name)")
            }
        }
        try linkContents(of: "voices", but: "!v")
        try linkContents(of: "voices/!v", but: "")
    }

    private func linkContents(of folder: String, but exception: String) throws(EngineDataError) {
        try DataFiles.makeFolder("\(temporary)/\(folder)")
        for name in try DataFiles.names(in: "\(system)/\(folder)") where name != exception {
            try DataFiles.link("\(temporary)/\(folder)/\(name)", to: "\(system)/\(folder)/\(name)")
        }
    }

    private mutating func addTimbres() throws(EngineDataError) {
        for timbre in Timbre.all {
            try DataFiles.write(timbre.file, to: "\(temporary)/voices/!v/\(timbre.name)")
            digest.add(name: timbre.name, timbre.file)
        }
    }

    private mutating func addWords(
        _ entries: [PhonemeEntry]
    ) throws(EngineDataError) -> [(index: Int, reason: String)] {
        var refused: [(index: Int, reason: String)] = []
        let numbered = Array(entries.enumerated())
        for name in Set(entries.map(\.dictionary)).sorted() {
            let entries = numbered.filter { $0.element.dictionary == name }
            guard let voice = entries.first?.element.voice, Engine.has(voice: voice) else {
                refused += entries.map { ($0.offset, "the engine has no voice \"\($0.element.voice)\"") }
                continue
            }
            var words = DictionaryWords(entries, name: name, folder: temporary)
            digest.add(name: name, try words.extend())
            refused += words.refused
        }
        return refused.sorted { $0.index < $1.index }
    }

    private func publish() throws(EngineDataError) -> String {
        let path = "\(cache)/espeak-\(digest)"
        let now = DataFiles.modified(temporary)
        // When somebody was faster, theirs is the same.
        if try !DataFiles.publish(temporary, as: path) { DataFiles.touch(path) }
        removeStale(before: now)
        return path
    }
}

extension EngineDataFolder {
    private static let day = 86_400
    /// A folder is touched whenever a program that uses it starts.
    private static let keptDays = 60

    /// Removes what nobody can be using: folders begun long ago and never finished, and old ones.
    private func removeStale(before now: Int) {
        for name in (try? DataFiles.names(in: cache)) ?? [] {
            let path = "\(cache)/\(name)"
            let age = now - DataFiles.modified(path)
            let isLeftOver = name.hasPrefix("making-") && age > Self.day
            if isLeftOver || name.hasPrefix("espeak-") && age > Self.keptDays * Self.day { DataFiles.remove(path) }
        }
    }
}

extension PhonemeEntry {
    /// The file of the dictionary that the voice uses: the engine names it after the language, without its regions.
    var dictionary: String { "\(voice.prefix { $0 != "-" })_dict" }
}

/// A name for contents, as it is used in file names: FNV-1a, 64 bits. It keeps apart what was made by us, not by enemies.
struct ContentDigest: CustomStringConvertible {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Takes in a file of ours.
    mutating func add(name: String, _ bytes: [UInt8]) {
        for byte in Array(name.utf8) + [0] + bytes + [0] { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    /// Sixteen letters.
    var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
