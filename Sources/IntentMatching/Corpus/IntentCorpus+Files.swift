package import Foundation
import Reception

extension IntentCorpus {
    /// Reads every language below `folder` (`<lang>/<intent>.txt`, `none/<topic>.txt`, `_slots/<slot>.txt`, `_rules.txt`,
    /// `_fillers.txt`, `_spelling.txt`, `_heard.txt`). Files are taken in the order of their names; other than `.txt` files, as a
    /// README, are not looked at.
    ///
    /// Throws the first thing that is wrong, with file, line and column.
    package static func load(folder: URL) throws(IntentCorpusError) -> IntentCorpus {
        var files: [CorpusFile] = []
        for place in try textFiles(below: folder) {
            let url = place.reduce(folder) { $0.appendingPathComponent($1) }
            do {
                files.append(CorpusFile(path: url.path, place: place, bytes: [UInt8](try Data(contentsOf: url))))
            } catch {
                throw .unreadable(path: url.path, reason: error.localizedDescription)
            }
        }
        let corpus = try IntentCorpus(files: files)
        guard !corpus.templates.isEmpty else { throw .noTemplates(folder: folder.path) }
        return corpus
    }

    /// Understands files that were read already.
    package init(files: [CorpusFile]) throws(IntentCorpusError) {
        var readers: [Language: LanguageReader] = [:]
        for file in files {
            let (language, role) = try file.classified()
            try readers[language, default: LanguageReader(language)].add(file, as: role)
        }
        self.init()
        for language in readers.keys.sorted() {
            try readers[language]?.build(into: &self)
        }
        guard templates.count <= Self.mostTemplates else { throw .tooManyTemplates(limit: Self.mostTemplates) }
    }

    /// The places of the text files below `folder`, sorted.
    private static func textFiles(below folder: URL) throws(IntentCorpusError) -> [[String]] {
        let names: [String]
        do {
            names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        } catch {
            throw .unreadable(path: folder.path, reason: error.localizedDescription)
        }
        return names.filter { $0.hasSuffix(".txt") }.map { $0.split(separator: "/").map(String.init) }
            .filter { place in !place.contains { $0.hasPrefix(".") } }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }
}
