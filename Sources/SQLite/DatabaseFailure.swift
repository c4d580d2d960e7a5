import CSQLite
import Glibc

/// What can go wrong with a database. No case carries anything a visitor gave.
package enum DatabaseFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file cannot be opened or made; `reason` is the operating system's or SQLite's.
    case cannotOpen(path: String, reason: String)
    /// The path is a directory.
    case isDirectory(path: String)
    /// The file is no SQLite database, or its first page is destroyed.
    case notADatabase(path: String)
    /// The file is not what a backup may replace.
    case taken(path: String)
    /// The file is another program's database.
    case foreignDatabase(path: String)
    /// The file was written by a newer Letan.
    case newerSchema(path: String, found: Int, known: Int)
    /// The file is damaged; `detail` is SQLite's first finding.
    case corrupt(path: String, detail: String)
    /// The disk, or the file's size limit, leaves no room for `call`.
    case full(path: String, call: String)
    /// The file, its folder or its file system does not allow `call`.
    case readOnly(path: String, call: String)
    /// Another process held the file all through the busy time-out.
    case busy(path: String, call: String)
    /// Anything else SQLite reports: its extended result `code` and message.
    case failed(path: String, call: String, code: Int32, message: String)

    package var description: String {
        switch self {
        case .cannotOpen(let path, let reason):
            "\(path): cannot open the database (\(reason)); make its folder or give it to the user that runs letan"
        case .isDirectory(let path):
            "\(path): is a directory; name a file for the database"
        case .notADatabase(let path):
            "\(path): is not a SQLite database; name another file, or move this one away to start a new one"
        case .taken(let path):
            "\(path): exists and is no earlier backup, or is in use; name another file for the backup"
        case .foreignDatabase(let path):
            "\(path): is the database of another program; name another file"
        case .newerSchema(let path, let found, let known):
            "\(path): has schema version \(found), this letan knows \(known); run the letan that wrote it, or a newer one"
        case .corrupt(let path, let detail):
            "\(path): is damaged (\(detail)); move it and its -wal file away and restore a backup"
        case .full(let path, let call):
            "\(path): no room on the disk (\(call)); free some space, letan goes on by itself"
        case .readOnly(let path, let call):
            "\(path): is read-only (\(call)); make the file and its folder writable for the user that runs letan"
        case .busy(let path, let call):
            "\(path): another process has kept it locked (\(call)); find it with `fuser` and end it"
        case .failed(let path, let call, let code, let message):
            "\(path): \(call) failed with SQLite code \(code) (\(message)); check the disk and its cables, then try again"
        }
    }

    /// Whether the open connection is worth keeping: full disks and locks pass, the rest needs a fresh look at the file.
    package var isPassing: Bool {
        switch self {
        case .full, .readOnly, .busy: true
        default: false
        }
    }
}

extension DatabaseFailure {
    /// Translates the extended result `code` that `call` gave on the connection `handle`.
    init(_ code: Int32, call: String, path: String, on handle: OpaquePointer?) {
        // A write refused by a quota or a file size limit is an input/output error to SQLite, a full disk to everybody else.
        // A dying disk says so; what undid the write may have hidden the cause of the others.
        let isBroken = sqlite3_system_errno(handle) == EIO
        let noRoom = [SQLITE_FULL, letan_sqlite3_ioerr_shmsize] + (isBroken ? [] : [letan_sqlite3_ioerr_write])
        let message = String(cString: sqlite3_errstr(code))
        self =
            switch (code, code & 0xFF) {
            case _ where noRoom.contains(code): .full(path: path, call: call)
            case (_, SQLITE_CANTOPEN) where sqlite3_system_errno(handle) == EISDIR: .isDirectory(path: path)
            case (_, SQLITE_CANTOPEN): .cannotOpen(path: path, reason: Self.systemReason(handle) ?? message)
            case (_, SQLITE_NOTADB): .notADatabase(path: path)
            case (_, SQLITE_CORRUPT): .corrupt(path: path, detail: message)
            case (_, SQLITE_READONLY): .readOnly(path: path, call: call)
            case (_, SQLITE_BUSY), (_, SQLITE_LOCKED): .busy(path: path, call: call)
            default:
                .failed(
                    path: path, call: call, code: code,
                    message: handle.map { String(cString: sqlite3_errmsg($0)) } ?? message)
            }
    }

    private static func systemReason(_ handle: OpaquePointer?) -> String? {
        let number = sqlite3_system_errno(handle)
        return number == 0 ? nil : String(cString: strerror(number))
    }
}
