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
        try make(folder)
        let path = folder.path(percentEncoded: false)
        let descriptor = try systemCall("open", path) { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        let opened = LockedFolder(path: path, descriptor: descriptor)
        try systemCall("flock", path) { flock(descriptor, LOCK_EX) }
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
            try systemCall("rename", pathOf(name)) { renameat(place, new, place, name) }
        } catch {
            unlinkat(place, new, 0)
            throw error
        }
        try systemCall("fsync", path) { fsync(place) }
    }

    private borrowing func write(_ bytes: [UInt8], to name: String) throws(AccessError) {
        let (path, place) = (pathOf(name), descriptor)
        let file = try systemCall("open", path) {
            openat(place, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, PrivateFile.mode)
        }
        defer { close(file) }
        try systemCall("fchmod", path) { fchmod(file, PrivateFile.mode) }
        var written = 0
        while written < bytes.count {
            written += try systemCall("write", path) {
                bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            }
        }
        try systemCall("fsync", path) { fsync(file) }
    }

    private borrowing func pathOf(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

    private static func make(_ folder: URL) throws(AccessError) {
        let path = folder.path(percentEncoded: false)
        do {
            try systemCall("mkdir", path) { mkdir(path, 0o700) }
        } catch .system(_, _, EEXIST, _) {
            return
        } catch .system(_, _, ENOENT, _) {
            try make(folder.deletingLastPathComponent())
            try make(folder)
        }
    }
}
