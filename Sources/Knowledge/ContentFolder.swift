import Foundation
import LocatedJSON

/// The folder of content, whose files errors call `Models/…`.
struct ContentFolder {
    /// One JSON file.
    struct File {
        /// The path within the folder.
        let path: String
        /// The name without its ending.
        let stem: String
        let name: String

        /// A located error at the file as a whole.
        func refusal(_ reason: String) -> LocatedJSONError {
            LocatedJSONError(location: TextLocation(file: name), problem: .refused(reason: reason))
        }
    }

    private let folder: URL
    private let findings: Findings

    init(_ path: String, findings: Findings) {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        self.findings = findings
    }

    /// The content of the file at `path`, or nil after its problem was noted.
    func value(_ path: String) -> LocatedValue? {
        findings.attempt { () throws(LocatedJSONError) in
            try LocatedValue(contentsOf: folder.appending(path: path).path, named: name(path))
        }
    }

    /// The JSON files of the folder `subfolder` in the order of their names; a folder without any is noted.
    func files(in subfolder: String) -> [File] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: subfolder).path)
        let files = (names ?? []).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted().map { file in
            let path = "\(subfolder)/\(file)"
            return File(path: path, stem: String(file.dropLast(5)), name: name(path))
        }
        if files.isEmpty {
            let location = TextLocation(file: name(subfolder))
            let reason =
                names == nil ? "cannot be read; check that the folder is there" : "holds no .json file; add one"
            findings.add(LocatedJSONError(location: location, problem: .refused(reason: reason)))
        }
        return files
    }

    private func name(_ path: String) -> String { "\(folder.lastPathComponent)/\(path)" }
}
