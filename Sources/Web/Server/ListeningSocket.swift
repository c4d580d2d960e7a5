// The header of libmicrohttpd brings the system's sockets along, and the compiler may find them nowhere else.
import CMicroHTTPD
import Foundation

/// A socket that waits for connections. It is our own and not libmicrohttpd's, so that a failure names its call.
struct ListeningSocket: ~Copyable {
    /// The descriptor.
    let descriptor: Int32
    /// The port in use.
    let port: UInt16

    /// Listens on `host`; port 0 takes any free one.
    init(host: String, port: UInt16) throws(WebError) {
        guard let address = HostAddress(host) else { throw .badAddress(host: host) }
        let failing = Failing(address: "\(host) port \(port)")
        let family = address.isVersion4 ? AF_INET : AF_INET6
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        let descriptor = try failing.check("socket", socket(family, type, 0))
        do {
            let port = try Self.listen(descriptor, at: address, port: port, failing)
            (self.descriptor, self.port) = (descriptor, port)
        } catch {
            Glibc.close(descriptor)
            throw error
        }
    }

    deinit { Glibc.close(descriptor) }

    /// Forgets a descriptor that somebody else has closed.
    consuming func forget() { discard self }

    /// From now on the system refuses whoever wants to connect.
    func refuse() { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }

    private static func listen(
        _ descriptor: Int32, at address: HostAddress, port: UInt16, _ failing: Failing
    ) throws(WebError) -> UInt16 {
        var on: Int32 = 1
        let length = socklen_t(MemoryLayout<Int32>.size)
        // A server that starts again need not wait for the last connections of the one before to be forgotten.
        _ = try failing.check("setsockopt", setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, length))
        if !address.isVersion4 {
            // IPv6 alone, whatever the system's default is: an IPv4 peer would show as an IPv6 one.
            _ = try failing.check(
                "setsockopt", setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &on, length))
        }
        _ = try failing.check("bind", address.withSocketAddress(port: port) { bind(descriptor, $0, $1) })
        _ = try failing.check("listen", Glibc.listen(descriptor, SOMAXCONN))
        var bound = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let code = withUnsafeMutableBytes(of: &bound) { raw in
            raw.withMemoryRebound(to: sockaddr.self) { getsockname(descriptor, $0.baseAddress, &size) }
        }
        _ = try failing.check("getsockname", code)
        // The port lies at the same place in both families.
        return withUnsafeBytes(of: bound) { UInt16(bigEndian: $0.load(fromByteOffset: 2, as: UInt16.self)) }
    }
}

/// Turns the result of a system call into an error.
private struct Failing {
    let address: String

    func check(_ call: String, _ result: Int32) throws(WebError) -> Int32 {
        let code = errno
        guard result < 0 else { return result }
        throw .cannotListen(address: address, call: call, code: code)
    }
}
