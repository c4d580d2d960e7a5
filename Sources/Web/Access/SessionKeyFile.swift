import Digests
import Foundation

/// The file that keeps the key of browsers' sessions, so that a restart of the robot ends none: 32 bytes, mode 0600.
package struct SessionKeyFile: Sendable {
    /// Bytes of the key, as many as the hash has (RFC 2104 advises no fewer).
    private static let keyBytes = SHA256.byteCount

    /// Where it lies.
    package let path: String

    /// Names a file, which need not be there.
    package init(path: String) { self.path = path }

    /// The key; made, with the folder around it, when there is none. A file that others may read, that belongs to another
    /// user or that holds no key is refused. Blocks while it reads and writes: for the start.
    func key() throws(AccessError) -> [UInt8] {
        if let key = try read() { return key }
        let file = URL(filePath: path)
        let folder = try LockedFolder.lock(file.deletingLastPathComponent())
        // Another process may have made it before we had the lock.
        if let key = try read() { return key }
        let key: [UInt8]
        do throws(DigestError) { key = try SecureRandom.bytes(Self.keyBytes) } catch { throw .digest(error) }
        try folder.replace(file.lastPathComponent, with: key)
        return key
    }

    private func read() throws(AccessError) -> [UInt8]? {
        do throws(AccessError) {
            guard let bytes = try PrivateFile.read(path, upTo: Self.keyBytes + 1) else { return nil }
            guard bytes.count == Self.keyBytes else { throw .notAKey(path: path) }
            return bytes
        } catch .exposed(let path, let mode) {
            throw .exposedKey(path: path, mode: mode)
        }
    }
}
