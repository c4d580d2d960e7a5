import Foundation

/// Where a ticket office is: an http or https address, perhaps with a path before `/v1`.
package struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
    /// Scheme, host and port: for errors, because the rest is nobody's business.
    package let description: String
    private let base: URL

    /// Checks `text`. Plain http leads off this machine only where `allowsPlainHTTP`.
    package init(_ text: String, allowsPlainHTTP: Bool = false) throws(TicketClientFailure) {
        guard let url = URL(string: text), let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme),
            let host = url.host()?.lowercased(), !host.isEmpty
        else { throw .badAddress(reason: "it is not an http or https address") }
        guard url.user() == nil, url.password() == nil else {
            throw .badAddress(reason: "it has a user or password in it, where logs would show it")
        }
        guard url.query() == nil, url.fragment() == nil else {
            throw .badAddress(reason: "it has a question mark or hash sign in it")
        }
        let shown = host.contains(":") ? "[\(host)]" : host
        description = "\(scheme)://\(shown)\(url.port.map { ":\($0)" } ?? "")"
        base = url
        guard scheme == "https" || allowsPlainHTTP || Self.isThisMachine(host) else {
            throw .plainHTTP(server: description)
        }
    }

    /// The address of a part of the interface.
    func url(_ path: [String], query: [URLQueryItem]) -> URL {
        let url = path.reduce(base) { $0.appending(component: $1) }
        return query.isEmpty ? url : url.appending(queryItems: query)
    }

    /// Loopback by name (RFC 6761, section 6.3) or number (RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3).
    private static func isThisMachine(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
        return isNumber ? parts[0] == "127" : ["localhost", "::1"].contains(host)
    }
}
