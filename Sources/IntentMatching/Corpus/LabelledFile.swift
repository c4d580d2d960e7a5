import Foundation
package import LocatedJSON
package import Reception

/// One utterance and what it means, by somebody who knows.
package struct LabelledLine: Hashable, Sendable {
    /// What it means; out of scope is `.topic`, `other` where the file does not say whose matter it is.
    package let label: TemplateLabel
    /// Its language; nil where the file does not say.
    package let language: Language?
    /// The values in it, without their places; nil where the file does not say.
    package let slots: Set<Slot>?
    /// The words as they stand in the file.
    package let text: String

    /// Makes a line.
    package init(label: TemplateLabel, language: Language? = nil, slots: Set<Slot>? = nil, text: String) {
        self.label = label
        self.language = language
        self.slots = slots
        self.text = text
    }
}

/// A file of labelled utterances: `label<TAB>utterance`, or `label<TAB>language<TAB>slots<TAB>utterance` with slots as
/// `name=value`, spaces between them. Its first line decides which. Blank lines and those that begin with `#` say nothing.
///
/// The labels `none` and `oos` (in any case) are out of scope, `none/<topic>` too; the slot `topic=<topic>` is the same
/// in four columns.
package struct LabelledFile: Hashable, Sendable {
    /// The largest file, in bytes: some hundred times the largest public set.
    package static let largestFile = 64 << 20
    /// The longest line, in bytes; the matcher looks at no more than `Utterance.longestText` characters anyway.
    package static let longestLine = 4 * CorpusLines.longestLine

    /// The path that messages name.
    package let path: String
    /// Its lines, in order; at least one.
    package internal(set) var lines: [LabelledLine] = []
    /// Where each of `lines` stands.
    package internal(set) var locations: [TextLocation] = []

    /// Reads the file at `path`. Throws the first thing that is wrong; what is merely odd is told by `LabelledOddity`.
    package static func read(_ path: String) throws(LabelledFileError) -> LabelledFile {
        let bytes: [UInt8]
        do {
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            bytes = try handle.read(upToCount: largestFile + 1).map(Array.init) ?? []
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
        return try LabelledFile(path: path, bytes: bytes)
    }

    /// Understands the bytes of a file. A byte-order mark and carriage returns are dropped.
    package init(path: String, bytes: [UInt8]) throws(LabelledFileError) {
        guard bytes.count <= Self.largestFile else { throw .tooLarge(path: path, limit: Self.largestFile) }
        self.path = path
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        var reader = LabelledLineReader()
        for (index, row) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            let location = TextLocation(file: path, position: .init(line: index + 1, column: 1))
            do throws(LabelledLineProblem) {
                guard let line = try reader.line(row) else { continue }
                lines.append(line)
                locations.append(location)
            } catch {
                throw .line(location, error)
            }
        }
        guard !lines.isEmpty else { throw .empty(path: path) }
    }
}
