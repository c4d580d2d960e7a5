package import Digests
package import Reception

/// Makes and checks the cookies of browsers, which cannot send a token with every request.
///
/// A cookie names the token it was exchanged for and holds no secret of it. Whoever checks one asks the `TokenStore` for
/// that token next, so a revoked token ends its sessions. A session ends by the clock on the wall: with a kept key it
/// survives a restart.
package struct SessionCookies: Sendable {
    /// How long a session lasts: a working day and its edges.
    package static let lifetime = Delay.seconds(12 * 3_600)

    private let key: [UInt8]

    /// Makes sessions under a new random key: they end with the process.
    package init() throws(DigestError) { self.init(key: try SecureRandom.bytes(SHA256.byteCount)) }

    /// Makes sessions under the key of `file`. Blocks while it reads.
    package init(keptIn file: SessionKeyFile) throws(AccessError) { self.init(key: try file.key()) }

    /// Makes sessions under `key`.
    package init(key: [UInt8]) { self.key = key }

    /// The cookie's name. Over TLS browsers take it from this very host alone, because of its prefix (RFC 6265bis, 4.1.3).
    package static func name(isSecure: Bool) -> String { isSecure ? "__Host-letan-session" : "letan-session" }

    /// The header that gives a browser a session of the token `token`, begun `now`. Scripts cannot read the cookie, other
    /// sites cannot send it, and over TLS it never leaves unencrypted.
    package func begin(
        for token: TokenID, at now: WallTime, isSecure: Bool
    ) throws(DigestError) -> HTTPRequest.Field {
        let ends = now.utcMilliseconds + Self.lifetimeMilliseconds
        let session = Session(token: token, ends: ends, code: try code(token, ends))
        return Self.header(session.value, lasting: Int(Self.lifetime.seconds), isSecure: isSecure)
    }

    /// The header that takes a browser's session away from it.
    package static func end(isSecure: Bool) -> HTTPRequest.Field { header("", lasting: 0, isSecure: isSecure) }

    /// The token that `session` was exchanged for; nil when it is none of ours or is over.
    package func token(of session: Session, at now: WallTime) -> TokenID? {
        // One that ends later than any was begun while the clock on the wall was wrong. A code that cannot be made lets
        // nobody in.
        let left = session.ends.subtractingReportingOverflow(now.utcMilliseconds)
        guard !left.overflow, (1...Self.lifetimeMilliseconds).contains(left.partialValue),
            let code = try? code(session.token, session.ends),
            constantTimeEquals(Array(code.utf8), Array(session.code.utf8))
        else { return nil }
        return session.token
    }

    private static let lifetimeMilliseconds = lifetime.microseconds / 1_000

    private func code(_ token: TokenID, _ ends: Int64) throws(DigestError) -> String {
        try HMACSHA256.hexCode(of: Array("\(token).\(ends)".utf8), key: key)
    }

    private static func header(_ value: String, lasting seconds: Int, isSecure: Bool) -> HTTPRequest.Field {
        let cookie = "\(name(isSecure: isSecure))=\(value); Max-Age=\(seconds); Path=/; HttpOnly; SameSite=Strict"
        return HTTPRequest.Field("set-cookie", cookie + (isSecure ? "; Secure" : ""))
    }
}

/// What a browser's cookie says; only `SessionCookies` knows whether it is true. It prints without its code.
package struct Session: Sendable, CustomStringConvertible, CustomReflectable {
    /// The token it was exchanged for.
    package let token: TokenID
    /// When it is over, UTC milliseconds.
    package let ends: Int64
    /// What only our key makes of the two.
    let code: String

    init(token: TokenID, ends: Int64, code: String) {
        (self.token, self.ends, self.code) = (token, ends, code)
    }

    /// Reads a cookie's value; nil when it has not the form of a session.
    package init?(_ value: String) {
        let parts = value.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3, let token = TokenID(parts[0]), let ends = Int64(parts[1]),
            parts[2].utf8.count == 2 * SHA256.byteCount
        else { return nil }
        self.init(token: token, ends: ends, code: String(parts[2]))
        guard self.value == value else { return nil }
    }

    /// The cookie's value: a secret of the browser.
    var value: String { "\(token).\(ends).\(code)" }

    package var description: String { "session of \(token)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
