import Glibc

/// A file that only its owner may read and change.
enum PrivateFile {
    /// The permissions of such a file.
    static let mode: mode_t = 0o600

    /// The first `limit` bytes of the file; nil when there is none. A file that others may read or change is refused, as
    /// is one that belongs to neither root nor the user of this process. It does not wait, whatever lies at the path.
    static func read(_ path: String, upTo limit: Int) throws(AccessError) -> [UInt8]? {
        guard let file = try open(path) else { return nil }
        defer { close(file) }
        try check(file, path)
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 14)
        while bytes.count < limit {
            let count = try systemCall("read", path) {
                Glibc.read(file, &piece, min(piece.count, limit - bytes.count))
            }
            if count == 0 { break }
            bytes += piece.prefix(count)
        }
        return bytes
    }

    private static func open(_ path: String) throws(AccessError) -> CInt? {
        do {
            return try systemCall("open", path) { Glibc.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
        } catch .system(_, _, ENOENT, _) {
            return nil
        }
    }

    private static func check(_ file: CInt, _ path: String) throws(AccessError) {
        var status = stat()
        try systemCall("fstat", path) { fstat(file, &status) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard [0, geteuid()].contains(status.st_uid) else { throw .foreign(path: path, owner: status.st_uid) }
        guard status.st_mode & 0o077 == 0 else { throw .exposed(path: path, mode: status.st_mode & 0o777) }
    }
}
