import Foundation
import LocatedJSON
import Reception

/// Puts the lines of a journal together to sessions.
///
/// A crash can only cut the last line of a session, so a broken line is kept back until the next one tells whether it was
/// the last: a header follows, or nothing. Anywhere else it is damage.
struct SessionParser {
    private enum Line {
        case header(JournalHeader)
        case foreignHeader(HeaderKind)
        case entry(JournalEntry)
    }

    /// What every version of a header has.
    private struct HeaderKind: Decodable {
        let format: String
        let version: Int

        var isReadable: Bool { format == JournalHeader.formatName && version == JournalHeader.currentVersion }
    }

    private let path: String
    private let decoder = JSONDecoder()
    private var sessions: [JournalSession] = []
    private var broken: (number: Int, error: LocatedJSONError)?

    init(path: String) { self.path = path }

    /// Takes in the next line that is not empty.
    mutating func take(_ text: [UInt8], number: Int) throws(JournalError) {
        let line: Line
        do throws(LocatedJSONError) {
            line = try read(text, number: number)
        } catch {
            if let broken { throw .line(broken.error) }
            return broken = (number, error)
        }
        switch line {
        case .header(let header): try begin(header, number: number)
        case .foreignHeader(let kind):
            throw .foreign(path: path, line: number, format: kind.format, version: kind.version)
        case .entry(let entry): try add(entry, number: number)
        }
    }

    /// Everything taken in; at least one session.
    mutating func finish() throws(JournalError) -> [JournalSession] {
        try acceptCut()
        guard !sessions.isEmpty else { throw .headerMissing(path: path) }
        return sessions
    }

    private func read(_ text: [UInt8], number: Int) throws(LocatedJSONError) -> Line {
        // Nearly every line is a sound entry; only one that is not is worth finding out about.
        if let entry = try? decoder.decode(JournalEntry.self, from: Data(text)) { return .entry(entry) }
        let value = try LocatedValue(parsing: text, file: path, firstLine: number)
        var keys = try value.object()
        guard keys.optional("format") != nil else { return .entry(try value.decode()) }
        // The version first: the other keys of another version are none of ours.
        let kind: HeaderKind = try value.decode()
        return kind.isReadable ? .header(try value.decode()) : .foreignHeader(kind)
    }

    private mutating func begin(_ header: JournalHeader, number: Int) throws(JournalError) {
        try acceptCut()
        sessions.append(JournalSession(header: header, firstLine: number))
    }

    private mutating func add(_ entry: JournalEntry, number: Int) throws(JournalError) {
        if let broken { throw .line(broken.error) }
        guard !sessions.isEmpty else { throw .headerMissing(path: path) }
        if case .action = entry.content, sessions[sessions.count - 1].lines.isEmpty {
            throw .actionWithoutEvent(path: path, line: number)
        }
        sessions[sessions.count - 1].lines.append(JournalSession.Line(number: number, entry: entry))
    }

    /// A broken line at the end of a session is where it was cut; one before any session is no journal.
    private mutating func acceptCut() throws(JournalError) {
        guard let broken else { return }
        guard !sessions.isEmpty else { throw .line(broken.error) }
        sessions[sessions.count - 1].cutAt = broken.number
        self.broken = nil
    }
}
