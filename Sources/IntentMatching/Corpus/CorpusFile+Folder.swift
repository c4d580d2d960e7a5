import Foundation

extension CorpusFile {
    /// The places of the text files below `folder`, sorted.
    static func places(below folder: URL) throws(IntentCorpusError) -> [[String]] {
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

    /// Reads the file at `place` below `folder`; no more of it than tells that it is too large.
    init(at place: [String], below folder: URL) throws(IntentCorpusError) {
        let url = place.reduce(folder) { $0.appendingPathComponent($1) }
        let bytes: Data?
        do {
            bytes = try FileHandle(forReadingFrom: url).read(upToCount: CorpusLines.largestFile + 1)
        } catch {
            throw .unreadable(path: url.path, reason: error.localizedDescription)
        }
        self.init(path: url.path, place: place, bytes: [UInt8](bytes ?? Data()))
    }
}
