import Foundation
package import LocatedJSON
package import Reception

/// Words of a visitor and the procedures they mean, by somebody who knows.
package struct SearchLine: Hashable, Sendable {
    /// The procedures: one, several where the words leave it open, none where they mean no procedure.
    package let ids: [ProcedureID]
    /// The language of the words.
    package let language: Language
    /// The words.
    package let text: String

    /// Makes a line.
    package init(ids: [ProcedureID], language: Language, text: String) {
        self.ids = ids
        self.language = language
        self.text = text
    }
}

/// A file of search lines: `id<TAB>language<TAB>words`, spaces between several ids. Blank lines and those that begin with
/// `#` say nothing.
package enum SearchLines {
    /// The largest file, in bytes: a thousand times what a catalogue needs.
    package static let largestFile = 4 << 20

    /// Reads the file at `path`. Throws the first thing that is wrong.
    package static func read(_ path: String) throws(SearchLinesError) -> [SearchLine] {
        let bytes: Data
        do {
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            bytes = try handle.read(upToCount: largestFile + 1) ?? Data()
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
        guard bytes.count <= largestFile else { throw .tooLarge(path: path) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .invalidUTF8(path: path) }
        let lines = try lines(of: text, path: path)
        guard !lines.isEmpty else { throw .empty(path: path) }
        return lines
    }

    private static func lines(of text: String, path: String) throws(SearchLinesError) -> [SearchLine] {
        var lines: [SearchLine] = []
        for (index, row) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard !row.hasPrefix("#"), row.contains(where: { !$0.isWhitespace }) else { continue }
            let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 3, let language = Language(rawValue: String(columns[1])) else {
                throw .line(TextLocation(file: path, position: .init(line: index + 1, column: 1)))
            }
            let ids = columns[0].split(separator: " ").map { ProcedureID(rawValue: String($0)) }
            lines.append(SearchLine(ids: ids, language: language, text: String(columns[2])))
        }
        return lines
    }
}

/// Why search lines cannot be used.
package enum SearchLinesError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file could not be read; `reason` is the system's.
    case unreadable(path: String, reason: String)
    /// A file of more than `SearchLines.largestFile` bytes.
    case tooLarge(path: String)
    /// Bytes that are not UTF-8.
    case invalidUTF8(path: String)
    /// A file without a line.
    case empty(path: String)
    /// A line that has not three columns, or no language in the second.
    case line(TextLocation)

    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "\(path) cannot be read (\(reason)); check that it is there and readable"
        case .tooLarge(let path): "\(path) has more than \(SearchLines.largestFile) bytes; divide it"
        case .invalidUTF8(let path): "\(path) is not UTF-8; save it as UTF-8"
        case .empty(let path): "\(path) holds no line; write id<TAB>language<TAB>words, one a line"
        case .line(let location): "\(location): write id<TAB>language<TAB>words, with a language such as vi or en"
        }
    }
}
