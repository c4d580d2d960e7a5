import Foundation
import Glibc

/// A folder that nobody else who asks for this lock has, in any process.
///
/// The folder is locked and not the file in it, which a change replaces together with any lock on it.
struct LockedFolder: ~Copyable {
    private let path: String
    private let descriptor: CInt

    /// Makes the folder, for its owner only, when it is not there, and waits until nobody else has it.
    static func lock(_ folder: URL) throws(AccessError) -> LockedFolder {
        let path = folder.path(percentEncoded: false)
        try make(folder)
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        let code = errno
        guard descriptor >= 0 else { throw .system("open", path, code) }
        let opened = LockedFolder(path: path, descriptor: descriptor)
        try check("flock", path) { flock(descriptor, LOCK_EX) }
        return opened
    }

    private init(path: String, descriptor: CInt) {
        (self.path, self.descriptor) = (path, descriptor)
    }

    // The lock goes with the descriptor.
    deinit { close(descriptor) }

    /// Puts `bytes` in place of the file `name`, readable for its owner only whatever the umask: all of them, or the file
    /// stays as it was. When it returns, no loss of power takes them away.
    borrowing func replace(_ name: String, with bytes: [UInt8]) throws(AccessError) {
        let (new, place) = (name + ".new", descriptor)
        // One that is there was left by a process that was killed: whoever still wrote it would have the lock.
        unlinkat(place, new, 0)
        do {
            try write(bytes, to: new)
            try check("rename", path + "/" + name) { renameat(place, new, place, name) }
        } catch {
            unlinkat(place, new, 0)
            throw error
        }
        try check("fsync", path) { fsync(place) }
    }

    private borrowing func write(_ bytes: [UInt8], to name: String) throws(AccessError) {
        let path = path + "/" + name
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, PrivateFile.mode)
        let code = errno
        guard file >= 0 else { throw .system("open", path, code) }
        defer { close(file) }
        try check("fchmod", path) { fchmod(file, PrivateFile.mode) }
        var written = 0
        while written < bytes.count {
            written += try check("write", path) {
                bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            }
        }
        try check("fsync", path) { fsync(file) }
    }

    private static func make(_ folder: URL) throws(AccessError) {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            let reason = error.localizedDescription
            throw .system(path: folder.path(percentEncoded: false), call: "mkdir", code: EIO, reason: reason)
        }
    }
}

/// What `call` on `path` returns; it is repeated when a signal interrupts it.
@discardableResult
private func check<Result: SignedInteger>(
    _ call: String, _ path: String, _ body: () -> Result
) throws(AccessError) -> Result {
    while true {
        let result = body()
        let code = errno
        if result >= 0 { return result }
        if code != EINTR { throw .system(call, path, code) }
    }
}
