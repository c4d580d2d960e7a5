import Glibc

extension Database {
    /// Copies the database at `path`, as it is at one moment, to the file `target`, while others read and write it.
    ///
    /// The copy is one file, readable by its owner alone, checked and on the disk before it appears under its name; when
    /// anything fails nothing is left of it. An earlier backup is replaced; any other file, and a database that is in
    /// use, is refused with `.taken`. It is made by `VACUUM INTO`: one reader's look at the write-ahead log, which never
    /// begins again however much is written meanwhile (the stepwise backup does), and what was deleted is not in it. Nor
    /// is what the schema calls private: a backup may be kept for years.
    package static func backUp(
        _ path: String, to target: String, schema: Schema, vfs: String? = nil
    ) throws(DatabaseFailure) {
        guard mayReplace(target, with: schema) else { throw .taken(path: target) }
        let partial = PartialFile(target)
        try partial.make()
        do throws(DatabaseFailure) {
            try copy(path, to: partial.path, schema: schema, vfs: vfs)
            try partial.becomeTarget()
        } catch {
            partial.remove()
            throw error.naming(target, insteadOf: path)
        }
    }

    private static func copy(
        _ path: String, to partial: String, schema: Schema, vfs: String?
    ) throws(DatabaseFailure) {
        let source = try Connection(path: path, vfs: vfs)
        try schema.check(source)
        try source.execute("PRAGMA temp_store = MEMORY", call: "settings")
        try Statement("VACUUM INTO ?", on: source).run(.text(partial))
        let copy = try Connection(path: partial, vfs: vfs)
        try schema.check(copy)
        // No midnight ever comes to a backup.
        let settings = "PRAGMA secure_delete = ON; PRAGMA journal_mode = MEMORY"
        try copy.execute("\(settings); BEGIN; \(schema.forgetting); COMMIT", call: "forget what is private")
        try copy.quickCheck()
    }

    /// Whether there is nothing at `target`, or an earlier backup: our database, with no log beside it.
    private static func mayReplace(_ target: String, with schema: Schema) -> Bool {
        guard access(target, F_OK) == 0 else { return true }
        guard access(target + "-wal", F_OK) != 0, let header = FileHeader(target) else { return false }
        return header.applicationID == schema.applicationID && !header.usesLog
    }
}

extension DatabaseFailure {
    /// A backup that finds no room tells where there is none.
    fileprivate func naming(_ target: String, insteadOf source: String) -> DatabaseFailure {
        if case .full = self { return .full(path: target, call: "backup") }
        return self
    }
}

/// What the first bytes of a database say of it (SQLite's file format, section 1.3).
private struct FileHeader {
    let applicationID: Int
    /// Whether it has a write-ahead log when it is open; a backup has none until it is put to use.
    let usesLog: Bool

    /// Reads the header of the file at `path`; nil when it is no database.
    init?(_ path: String) {
        var bytes = [UInt8](repeating: 0, count: 100)
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        guard read(file, &bytes, bytes.count) == bytes.count, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
            return nil
        }
        applicationID = bytes[68..<72].reduce(0) { $0 << 8 | Int($1) }
        usesLog = bytes[18] == 2
    }
}

/// The file a backup is written to before it is whole.
private struct PartialFile {
    private let target: String
    var path: String { target + ".partial" }

    init(_ target: String) { self.target = target }

    /// Makes it empty, for its owner alone; one that an ended process left is replaced.
    func make() throws(DatabaseFailure) {
        remove()
        let file = try check("make", open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600))
        close(file)
    }

    /// Gives it its name once it is on the disk.
    func becomeTarget() throws(DatabaseFailure) {
        try synchronise(path)
        try check("rename", rename(path, target))
        let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "."
        try synchronise(folder)
    }

    func remove() {
        for file in [path, path + "-journal"] { unlink(file) }
    }

    private func synchronise(_ path: String) throws(DatabaseFailure) {
        let file = try check("open", open(path, O_RDONLY | O_CLOEXEC))
        defer { close(file) }
        try check("fsync", fsync(file))
    }

    @discardableResult
    private func check(_ call: String, _ answer: Int32) throws(DatabaseFailure) -> Int32 {
        let number = errno
        guard answer < 0 else { return answer }
        switch number {
        case ENOSPC, EDQUOT, EFBIG: throw .full(path: target, call: "backup: \(call)")
        case EROFS: throw .readOnly(path: target, call: "backup: \(call)")
        default: throw .cannotOpen(path: target, reason: "\(call): \(String(cString: strerror(number)))")
        }
    }
}
