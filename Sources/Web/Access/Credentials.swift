/// What a request shows to say who asks. What stands in its query is never looked at: addresses are logged and shared.
package enum Credentials: Sendable {
    /// Nothing.
    case none
    /// A token, in the one header `Authorization: Bearer …`.
    case token(AccessToken)
    /// The cookie of a browser's session.
    case session(Session)
    /// Something that can be no credentials: another scheme, two headers, a token of another form.
    case malformed

    /// The scheme of tokens (RFC 6750), in lower case.
    private static let scheme = "bearer"

    /// Takes the credentials out of `request`. A header comes first: with one, cookies do not count.
    package init(of request: HTTPRequest) {
        if request.headers.contains(where: { $0.name == "authorization" }) {
            self = request.header("authorization").flatMap(Self.token).map(Credentials.token) ?? .malformed
        } else {
            self = Self.session(of: request)
        }
    }

    private static func token(_ header: String) -> AccessToken? {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == scheme else { return nil }
        return AccessToken(String(parts[1].drop { $0 == " " }))
    }

    private static func session(of request: HTTPRequest) -> Credentials {
        let name = SessionCookies.name(isSecure: request.isSecure)
        let values = request.headers.filter { $0.name == "cookie" }.flatMap { header in
            CookieHeader.values(named: name, in: header.value)
        }
        guard let value = values.first else { return .none }
        // Two of one name: another site on this host may have planted one, and nobody can tell which.
        guard values.count == 1, let session = Session(value) else { return .malformed }
        return .session(session)
    }
}
