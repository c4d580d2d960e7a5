import Synchronization

/// The bearer token of a client, read when it is first needed and again when the server no longer accepts it.
package final class AccessToken: Sendable {
    /// Gives the token as it is now; blocks no longer than reading a small file.
    package typealias Source = @Sendable () throws(TicketClientFailure) -> String

    private let source: Source
    private let known = Mutex<String?>(nil)

    /// A token from `source`.
    package init(_ source: @escaping Source) { self.source = source }

    /// A token from a file of one line that nobody but its owner may read.
    package convenience init(file path: String) {
        self.init { () throws(TicketClientFailure) in try TokenFile.token(at: path) }
    }

    /// The token.
    func value() throws(TicketClientFailure) -> String {
        if let known = known.withLock(\.self) { return known }
        return try read()
    }

    /// The token that replaced `refused`; nil when it is still the same.
    func replacement(for refused: String) throws(TicketClientFailure) -> String? {
        let token = try read()
        return token == refused ? nil : token
    }

    private func read() throws(TicketClientFailure) -> String {
        let token = try source()
        guard Self.isToken(token) else { throw .tokenMalformed(source: "the token") }
        known.withLock { $0 = token }
        return token
    }

    /// Whether `text` is a `b64token` (RFC 6750, section 2.1) and so cannot end its header.
    private static func isToken(_ text: String) -> Bool {
        let rest = text.utf8.drop { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-._~+/".utf8.contains(byte)
            }
        }
        return rest.count < text.utf8.count && rest.allSatisfy { $0 == UInt8(ascii: "=") }
    }
}
