import Foundation
import HTTPSessions

/// Where a ticket office is: an http or https address, perhaps with a path before `/v1`.
package struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
    private let origin: Origin
    private let base: URL

    /// Checks `text`. Plain http leads off this machine only where `allowsPlainHTTP`.
    package init(_ text: String, allowsPlainHTTP: Bool = false) throws(TicketClientFailure) {
        guard let url = URL(string: text), let origin = Origin(url) else {
            throw .badAddress(reason: "it is not an http or https address without user and password")
        }
        guard url.query() == nil, url.fragment() == nil else {
            throw .badAddress(reason: "it has a question mark or hash sign in it")
        }
        guard origin.isEncrypted || origin.isThisMachine || allowsPlainHTTP else {
            throw .plainHTTP(server: origin.description)
        }
        (self.origin, base) = (origin, url)
    }

    /// Scheme, host and port: for errors, because the rest is nobody's business.
    package var description: String { origin.description }

    /// The address of a part of the interface.
    func url(_ path: [String], query: [URLQueryItem]) -> URL {
        let url = path.reduce(base) { $0.appending(component: $1) }
        return query.isEmpty ? url : url.appending(queryItems: query)
    }
}
