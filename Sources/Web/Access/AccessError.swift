package import Digests
package import LocatedJSON

/// What can go wrong with the files and settings of access control. No case carries a token or a hash.
package enum AccessError: Error, Hashable, Sendable {
    /// The system refuses `call` on `path` with `code` (see errno.h); `reason` is its own.
    case system(path: String, call: String, code: Int32, reason: String)
    /// The path is a folder, a pipe or a device.
    case notAFile(path: String)
    /// Others than its owner may read or change the file; `mode` are its permissions.
    case exposed(path: String, mode: UInt32)
    /// The file belongs to another user, who could put tokens into it.
    case foreign(path: String, owner: UInt32)
    /// Others than its owner may read or change the key of the sessions; `mode` are its permissions.
    case exposedKey(path: String, mode: UInt32)
    /// The file holds no key of sessions.
    case notAKey(path: String)
    /// What stands in the token file is not what belongs there.
    case damaged(LocatedJSONError)
    /// The token file holds as many tokens as are read.
    case full(path: String, limit: Int)
    /// A label is too long.
    case labelTooLong(limit: Int)
    /// The token file holds no such token.
    case noSuchToken(path: String, id: String)
    /// The tokens could not be put into JSON; `reason` is the encoder's.
    case cannotWrite(path: String, reason: String)
    /// No random number or hash was to be had.
    case digest(DigestError)
    /// A configured host is no name or address, with or without a port.
    case badHost(String)
}

extension AccessError: CustomStringConvertible {
    /// One sentence: what is wrong, where, and the fix.
    package var description: String {
        switch self {
        case .system(let path, let call, let code, let reason):
            "\(path): \(call) failed with \(code) (\(reason)); check the path and who may read and write there"
        case .notAFile(let path): "\(path): is not a file; name a file"
        case .exposed(let path, let mode):
            "\(path): others may read or change it (mode \(String(mode, radix: 8))); run chmod 600 on it, and revoke its "
                + "tokens if somebody may have changed it"
        case .foreign(let path, let owner):
            "\(path): belongs to user \(owner); give it to the user that runs letan"
        case .exposedKey(let path, let mode):
            "\(path): others may read or change it (mode \(String(mode, radix: 8))); remove it, and the next start makes "
                + "another under which browsers sign in anew"
        case .notAKey(let path):
            "\(path): holds no key; remove it, and the next start makes one under which browsers sign in anew"
        case .damaged(let error): "\(error)"
        case .full(let path, let limit): "\(path): holds \(limit) tokens, and more are not read; revoke some"
        case .labelTooLong(let limit): "a label has at most \(limit) characters; choose a shorter one"
        case .noSuchToken(let path, let id): "\(path): there is no token \(id.prefix(40)); letan tokens list shows them"
        case .cannotWrite(let path, let reason): "\(path): the tokens cannot be written as JSON (\(reason))"
        case .digest(let error): "\(error)"
        case .badHost(let text):
            "\"\(text.prefix(60))\" is no host; write a name or an address, as desk.example or 192.168.1.5:8080, or "
                + "[fe80::1]:8080"
        }
    }
}
