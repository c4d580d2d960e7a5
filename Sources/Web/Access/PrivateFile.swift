import Foundation
import Glibc

/// A file that only its owner may read and change.
enum PrivateFile {
    /// The permissions of such a file.
    static let mode: mode_t = 0o600

    /// The first `limit` bytes of the file; nil when there is none. A file that others may read or change is refused, as
    /// is one that belongs to neither root nor the user of this process. It does not wait, whatever lies at the path.
    static func read(_ path: String, upTo limit: Int) throws(AccessError) -> [UInt8]? {
        let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        let code = errno
        guard descriptor >= 0 else {
            if code == ENOENT { return nil }
            throw .system("open", path, code)
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try check(descriptor, path)
        do {
            return try file.read(upToCount: limit).map(Array.init) ?? []
        } catch {
            throw .system(path: path, call: "read", code: EIO, reason: error.localizedDescription)
        }
    }

    private static func check(_ descriptor: CInt, _ path: String) throws(AccessError) {
        var status = stat()
        let result = fstat(descriptor, &status)
        let code = errno
        guard result == 0 else { throw .system("fstat", path, code) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard [0, geteuid()].contains(status.st_uid) else { throw .foreign(path: path, owner: status.st_uid) }
        guard status.st_mode & 0o077 == 0 else { throw .exposed(path: path, mode: status.st_mode & 0o777) }
    }
}

extension AccessError {
    /// The system refused `call` on `path` with `code`.
    static func system(_ call: String, _ path: String, _ code: CInt) -> AccessError {
        .system(path: path, call: call, code: code, reason: String(cString: strerror(code)))
    }
}
