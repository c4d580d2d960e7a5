import Glibc

/// An address of the internet protocols, version 4 or 6, with a port.
///
/// Names are not looked up: a look-up may hang for a minute, and a robot without a network has nobody to ask.
package struct SocketAddress: Hashable, Sendable {
    /// The numeric address.
    package let host: String
    /// The port, 1...65535.
    package let port: Int
    /// The address in network order: 4 or 16 bytes.
    private let bytes: [UInt8]

    /// The address `host` (`localhost` is 127.0.0.1) with `port`.
    package init(host: String, port: Int) throws(SocketError) {
        let numeric = host == "localhost" ? "127.0.0.1" : host
        guard 1...65_535 ~= port, let bytes = Self.bytes(of: numeric) else {
            throw .notAnAddress(host: host, port: port)
        }
        self.host = numeric
        self.port = port
        self.bytes = bytes
    }

    /// Whether only this machine answers there: 127.0.0.0/8, ::1 (RFC 6890), or the former written as IPv6.
    package var isLoopback: Bool {
        if bytes.count == 4 { return bytes[0] == 127 }
        let start = bytes.prefix(12)
        let isMapped = start.prefix(10).allSatisfy { $0 == 0 } && start.suffix(2) == [255, 255]
        return isMapped ? bytes[12] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1
    }

    var family: Int32 { bytes.count == 4 ? AF_INET : AF_INET6 }

    /// Calls `body` with the address as the system wants it.
    func withSystemAddress(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        if bytes.count == 4 {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            withUnsafeMutableBytes(of: &address.sin_addr) { $0.copyBytes(from: bytes) }
            return Self.lend(address, body)
        }
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = in_port_t(port).bigEndian
        withUnsafeMutableBytes(of: &address.sin6_addr) { $0.copyBytes(from: bytes) }
        return Self.lend(address, body)
    }

    private static func lend<Address>(
        _ address: Address, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<Address>.size))
            }
        }
    }

    private static func bytes(of host: String) -> [UInt8]? {
        for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
            var bytes = [UInt8](repeating: 0, count: count)
            if inet_pton(family, host, &bytes) == 1 { return bytes }
        }
        return nil
    }
}

extension SocketAddress: CustomStringConvertible {
    /// As `127.0.0.1:10200` or `[::1]:10200`.
    package var description: String { bytes.count == 4 ? "\(host):\(port)" : "[\(host)]:\(port)" }
}
