package import LocatedJSON

/// What can go wrong with a journal.
package enum JournalError: Error, CustomStringConvertible {
    /// A system call failed.
    case system(path: String, call: String, reason: String)
    /// The file cannot be read.
    case unreadable(path: String, reason: String)
    /// Something was to be written after the end.
    case closed(path: String)
    /// A line is no journal line.
    case line(LocatedJSONError)
    /// A line is longer than any that this program writes.
    case lineTooLong(path: String, line: Int, limit: Int)
    /// The file does not begin with a header.
    case headerMissing(path: String)
    /// The header is of another format or version.
    case foreign(path: String, line: Int, format: String, version: Int)
    /// A folder cannot take a new recording.
    case noRecording(folder: String, call: String, reason: String)
    /// A folder holds no recording.
    case noRecordings(folder: String)
    /// An action stands before any event.
    case actionWithoutEvent(path: String, line: Int)

    package var description: String {
        switch self {
        case .system(let path, let call, let reason):
            "\(path): \(call) failed: \(reason); the journal needs a writable folder with free space"
        case .unreadable(let path, let reason):
            "\(path): read failed: \(reason); check that it is a journal and readable"
        case .closed(let path): "\(path): append failed: the journal is closed; begin a new session"
        case .line(let error): "\(error)"
        case .lineTooLong(let path, let line, let limit):
            "\(path):\(line):1: the line is longer than \(limit) bytes; this is not a journal of letan"
        case .headerMissing(let path):
            "\(path):1:1: the first line is no header; a journal begins with {\"format\":\"\(JournalHeader.formatName)\",…}"
        case .foreign(let path, let line, let format, let version):
            "\(path):\(line):1: format \"\(format.prefix(40))\" version \(version) cannot be read; this program reads "
                + "\"\(JournalHeader.formatName)\" version \(JournalHeader.currentVersion)"
        case .noRecording(let folder, let call, let reason):
            "\(folder): \(call) failed: \(reason); a recording needs a writable folder whose parent exists"
        case .noRecordings(let folder): "\(folder): holds no recording; recordings are files named *.jsonl"
        case .actionWithoutEvent(let path, let line):
            "\(path):\(line):1: an action without an event before it; the file was edited or cut at its beginning"
        }
    }
}
