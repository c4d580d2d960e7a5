import Digests
import Foundation
import LocatedJSON

/// The file that keeps the office's tokens: JSON, mode 0600, without a single secret.
///
/// Any number of processes may read and change it at once: a change waits for the one before, and a reader sees the file
/// as it was before a change or after it. The calls read and write a small file and may wait for another change; `create`
/// and `revoke` do not belong on a thread that must not.
package struct TokenFile: Sendable {
    /// Where it lies.
    package let path: String

    /// Names a file, which need not be there.
    package init(path: String) { self.path = path }

    /// The tokens in the order they were made; nil when there is no file. A file that is damaged, that others may read or
    /// that belongs to another user is refused as a whole.
    package func records() throws(AccessError) -> [TokenRecord]? {
        guard let bytes = try PrivateFile.read(path, upTo: TokenFileLimits.bytes + 1) else { return nil }
        do throws(LocatedJSONError) { return try [TokenRecord](parsing: bytes, path: path) } catch {
            throw .damaged(error)
        }
    }

    /// Makes a token and keeps its record. Nobody sees the token again: what is kept does not tell it.
    package func create(
        _ role: Role, label: String = "", createdAt: UTCSecond, expiresAt: UTCSecond? = nil
    ) throws(AccessError) -> AccessToken {
        guard label.count <= TokenFileLimits.labelLength else {
            throw .labelTooLong(limit: TokenFileLimits.labelLength)
        }
        let (token, hash) = try Self.make(for: role)
        let record = TokenRecord(
            id: token.id, role: role, label: label, hash: hash, createdAt: createdAt, expiresAt: expiresAt)
        try change { records throws(AccessError) in
            guard records.count < TokenFileLimits.tokens else {
                throw .full(path: path, limit: TokenFileLimits.tokens)
            }
            records.append(record)
        }
        return token
    }

    /// Removes the token `id`, which stops working wherever the file is read.
    package func revoke(_ id: TokenID) throws(AccessError) {
        try change { records throws(AccessError) in
            guard let index = records.firstIndex(where: { $0.id == id }) else {
                throw .noSuchToken(path: path, id: "\(id)")
            }
            records.remove(at: index)
        }
    }

    private func change(_ body: (inout [TokenRecord]) throws(AccessError) -> Void) throws(AccessError) {
        let file = URL(filePath: path)
        let folder = try LockedFolder.lock(file.deletingLastPathComponent())
        var records = try records() ?? []
        try body(&records)
        do { try folder.replace(file.lastPathComponent, with: records.json) } catch let error as AccessError {
            throw error
        } catch {
            throw .cannotWrite(path: path, reason: "\(error)")
        }
    }

    private static func make(for role: Role) throws(AccessError) -> (AccessToken, hash: String) {
        do throws(DigestError) {
            let token = try AccessToken.make(for: role)
            return (token, try token.hash())
        } catch {
            throw .digest(error)
        }
    }
}
