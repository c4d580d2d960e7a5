/// Why a request is turned away before anybody looks at what it wants.
package enum AccessRefusal: Error, Hashable, Sendable {
    /// It calls us by a name that is not ours, or by none, or by two.
    case foreignHost
    /// A page that is not ours sends it.
    case foreignOrigin
    /// It shows no token or session that works.
    case unauthenticated
    /// Its role may not do this.
    case wrongRole(Role)
    /// Too many came before it; whole seconds until the next may come, at least 1.
    case tooMany(retryAfter: Int)

    /// The status to answer with.
    package var status: Int {
        switch self {
        case .foreignHost, .foreignOrigin, .wrongRole: 403
        case .unauthenticated: 401
        case .tooMany: 429
        }
    }

    /// The header fields that belong to the status (RFC 9110, sections 11.6.1 and 10.2.3).
    package var headers: [HTTPRequest.Field] {
        switch self {
        case .unauthenticated: [HTTPRequest.Field("www-authenticate", "Bearer realm=\"letan\"")]
        case .tooMany(let seconds): [HTTPRequest.Field("retry-after", "\(seconds)")]
        case .foreignHost, .foreignOrigin, .wrongRole: []
        }
    }
}

extension AccessRefusal: CustomStringConvertible {
    /// One sentence for whoever wrote the client.
    package var description: String {
        switch self {
        case .foreignHost: "this host is not one the server answers to; name it in the configuration"
        case .foreignOrigin: "a page of this origin may not send requests here; name its host in the configuration"
        case .unauthenticated: "send a token that works as Authorization: Bearer; letan tokens create makes one"
        case .wrongRole(let role): "a token of the role \(role.rawValue) may not do this"
        case .tooMany(let seconds): "too many requests; the next is answered in \(seconds) s"
        }
    }
}
