import Foundation
import Knowledge
import LocatedJSON
import Testing

/// A copy of the shipped content that a test may spoil; it has one procedure, so that copies are quick.
struct ContentCopy: ~Copyable {
    /// The copy's `Models`.
    let folder: URL
    private let parent: URL

    init() throws {
        parent = FileManager.default.temporaryDirectory.appending(path: "KnowledgeTests-\(UUID())")
        folder = parent.appending(path: "Models")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "Procedures"), withIntermediateDirectories: true)
        for part in ["Office.json", "Replies", "Procedures/certified-copy.json"] {
            try FileManager.default.copyItem(
                at: URL(filePath: ShippedContent.folder).appending(path: part), to: folder.appending(path: part))
        }
    }

    deinit { try? FileManager.default.removeItem(at: parent) }

    /// Rewrites the file at `path` and gives its new text.
    @discardableResult
    func edit(_ path: String, _ change: (String) throws -> String) throws -> String {
        let file = folder.appending(path: path)
        let text = try change(String(contentsOf: file, encoding: .utf8))
        try Data(text.utf8).write(to: file)
        return text
    }

    func load() throws(ContentError) -> Content { try Content.load(modelsFolder: folder.path) }

    /// What is wrong with the copy, a line a problem.
    func problems() -> [String] {
        do {
            _ = try load()
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }
}

/// One mistake in a file of the shipped content, and the problem it must give.
struct Mistake: CustomTestStringConvertible, Sendable {
    /// The file within `Models`.
    let file: String
    /// The first occurrence of this text …
    let text: String
    /// … is replaced with this one.
    let replacement: String
    /// The problem is located at the first occurrence of this text in the broken file; nil: the replacement.
    var place: String?
    /// What the problem says.
    let problem: String

    var testDescription: String { "\(file): \(problem)" }

    /// Checks that a copy with this mistake gives its problem at its place.
    func expectProblem() throws {
        let copy = try ContentCopy()
        let text = try copy.edit(file) { text in
            let range = text.range(of: self.text)
            return text.replacingCharacters(in: try #require(range, "no such text to replace"), with: replacement)
        }
        let range = text.range(of: self.place ?? replacement)
        let place = try #require(range, "no such place").lowerBound
        let line = text[..<place].count { $0 == "\n" } + 1
        let lineStart = text[..<place].lastIndex(of: "\n").map(text.index(after:)) ?? text.startIndex
        let column = text[lineStart..<place].unicodeScalars.count + 1
        let expected = "Models/\(file):\(line):\(column): \(problem)"
        let problems = copy.problems()
        #expect(problems.contains(expected), "\(problems)")
    }
}
