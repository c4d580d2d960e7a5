/// Which hosts a request may call us by, and which pages may send it.
///
/// A page of a hostile site can make its own name point at this machine and then read our answers as its own (DNS
/// rebinding), but it cannot change the Host and Origin headers that its browser sends. So a request must call us by a name
/// or address of the loopback with our port, or by a configured name, and the page it comes from must be one of ours.
package struct HostAllowList: Sendable {
    private let configured: [Authority]
    private let port: Int?

    /// Allows the loopback at `port`, where we listen (nil: at any port), and `names`, as `desk.example`,
    /// `192.168.1.5:8443` or `[fe80::1]`. A name without a port is allowed at `port`, and at the usual port of its scheme,
    /// where something may stand before us.
    package init(names: [String] = [], port: Int?) throws(AccessError) {
        self.port = port
        var configured: [Authority] = []
        for name in names {
            guard let authority = Authority(name) else { throw .badHost(name) }
            configured.append(authority)
        }
        self.configured = configured
    }

    /// Why `request` is refused; nil when it is not. It needs exactly one Host header, and at most one Origin.
    package func refusal(of request: HTTPRequest) -> AccessRefusal? {
        let usual = request.isSecure ? 443 : 80
        guard let host = request.header("host").flatMap({ Authority($0) }), isOurs(host, usual: usual) else {
            return .foreignHost
        }
        guard request.headers.contains(where: { $0.name == "origin" }) else { return nil }
        guard let origin = request.header("origin").flatMap(Origin.init) else { return .foreignOrigin }
        let isSame = origin.host == host.host && origin.port == host.port ?? usual
        return isSame || isConfigured(origin.host, origin.port, usual: origin.usual) ? nil : .foreignOrigin
    }

    private func isOurs(_ authority: Authority, usual: Int) -> Bool {
        let found = authority.port ?? usual
        if authority.host.isLoopback, port == nil || port == found { return true }
        return isConfigured(authority.host, found, usual: usual)
    }

    private func isConfigured(_ host: Host, _ found: Int, usual: Int) -> Bool {
        configured.contains { allowed in
            allowed.host == host
                && (allowed.port.map { $0 == found } ?? (found == usual || port == nil || found == port))
        }
    }
}

/// The page that a request comes from (RFC 6454): a scheme, a host and a port.
struct Origin {
    let host: Host
    let port: Int
    /// The port that its scheme has when none is named.
    let usual: Int

    /// Reads `https://desk.example`; nil for anything else, as for `null`.
    init?(_ text: String) {
        let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let usual = ["http": 80, "https": 443][parts[0].lowercased()],
            let authority = Authority(parts[1])
        else { return nil }
        (host, port, self.usual) = (authority.host, authority.port ?? usual, usual)
    }
}
