package import Foundation

/// The scheme, host and port of an address: who is spoken to.
package struct Origin: Hashable, Sendable, CustomStringConvertible {
    private let scheme: String
    private let host: String
    private let port: Int?

    /// The origin of an http or https address; nil for one with a user, because that would be told to the server, too.
    package init?(_ url: URL) {
        guard let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme),
            let host = url.host()?.lowercased(), !host.isEmpty, url.user() == nil, url.password() == nil
        else { return nil }
        (self.scheme, self.host, port) = (scheme, host, url.port)
    }

    /// The address without its path, as `https://dossiers.example:8443`.
    package var description: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "\(scheme)://\(name)\(port.map { ":\($0)" } ?? "")"
    }

    /// Whether nobody on the way can read what is said.
    package var isEncrypted: Bool { scheme == "https" }

    /// Whether it is on this machine: loopback by name (RFC 6761, section 6.3) or number (RFC 1122, section 3.2.1.3;
    /// RFC 4291, section 2.5.3).
    package var isThisMachine: Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
        return isNumber ? parts[0] == "127" : ["localhost", "::1"].contains(host)
    }
}
