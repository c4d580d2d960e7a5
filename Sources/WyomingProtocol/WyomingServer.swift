package import Sockets

/// Where a Wyoming server is.
package struct WyomingServer: Hashable, Sendable, CustomStringConvertible {
    /// Its address.
    package let address: SocketAddress

    /// The server at a numeric `host` and `port`. Wyoming has no authentication, so another machine is refused unless
    /// `isRemoteAllowed`.
    package init(host: String = "127.0.0.1", port: Int, isRemoteAllowed: Bool = false) throws(WyomingError) {
        do throws(SocketError) {
            address = try SocketAddress(host: host, port: port)
        } catch {
            throw .connection(error)
        }
        guard address.isLoopback || isRemoteAllowed else { throw .remote(address) }
    }

    /// The address.
    package var description: String { address.description }
}
