package import Foundation
import LocatedJSON
package import Reception

/// One session read back from a journal.
package struct JournalSession: Sendable {
    /// An entry and where it stands.
    package struct Line: Sendable {
        /// The line in the file, from 1.
        package let number: Int
        /// What it says.
        package let entry: JournalEntry
    }

    /// The session's header.
    package let header: JournalHeader
    /// The line of the header.
    package let firstLine: Int
    /// The entries in order.
    package internal(set) var lines: [Line] = []
    /// The line at which a crash cut the session, if one did.
    package internal(set) var cutAt: Int?
    /// The last line that could be read.
    package var lastLine: Int { lines.last?.number ?? firstLine }
}

/// Reads journals, also those that a crash cut in mid-line: the cut line is told, everything before it is used.
package enum JournalReader {
    /// The longest line that is looked at, in bytes.
    package static let longestLine = 1 << 20

    /// The sessions of the file at `path`, at least one.
    package static func sessions(path: String) throws(JournalError) -> [JournalSession] {
        try sessions(in: try contents(path), path: path)
    }

    /// The sessions in `bytes`, which errors call `path`.
    package static func sessions(in bytes: Data, path: String) throws(JournalError) -> [JournalSession] {
        var parser = SessionParser(path: path)
        var number = 0
        for line in [UInt8](bytes).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty { continue }
            guard line.count <= longestLine else {
                throw .lineTooLong(path: path, line: number, limit: longestLine)
            }
            try parser.take(Array(line), number: number)
        }
        return try parser.finish()
    }

    private static func contents(_ path: String) throws(JournalError) -> Data {
        do {
            return try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
    }
}
