import Foundation

/// A numeric address of a machine.
struct HostAddress {
    /// The bytes in network order: four (IPv4) or sixteen (IPv6).
    let bytes: [UInt8]

    /// Reads `127.0.0.1` or `::1`; nil for anything else, names included.
    init?(_ text: String) {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &bytes) == 1 {
            self.bytes = Array(bytes.prefix(4))
        } else if inet_pton(AF_INET6, text, &bytes) == 1 {
            self.bytes = bytes
        } else {
            return nil
        }
    }

    /// The address in `socketAddress`; nil when it is neither IPv4 nor IPv6.
    init?(_ socketAddress: UnsafePointer<sockaddr>) {
        let raw = UnsafeRawPointer(socketAddress)
        switch Int32(socketAddress.pointee.sa_family) {
        case AF_INET:
            bytes = withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in.self).sin_addr, Array.init)
        case AF_INET6:
            bytes = withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr, Array.init)
        default:
            return nil
        }
    }

    /// Whether it is IPv4.
    var isVersion4: Bool { bytes.count == 4 }

    /// Whether only this machine can reach it: 127.0.0.0/8 (RFC 1122) or ::1 (RFC 4291).
    var isLoopback: Bool { isVersion4 ? bytes[0] == 127 : bytes == Array(repeating: 0, count: 15) + [1] }

    /// The address as it is written.
    var text: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = isVersion4 ? AF_INET : AF_INET6
        guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Lends the address with `port` as the system's calls want it.
    func withSocketAddress<Result>(port: UInt16, _ body: (UnsafePointer<sockaddr>?, socklen_t) -> Result) -> Result {
        if isVersion4 {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            withUnsafeMutableBytes(of: &address.sin_addr) { $0.copyBytes(from: bytes) }
            return Self.lend(address, body)
        }
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = port.bigEndian
        withUnsafeMutableBytes(of: &address.sin6_addr) { $0.copyBytes(from: bytes) }
        return Self.lend(address, body)
    }

    private static func lend<Address, Result>(
        _ address: Address, _ body: (UnsafePointer<sockaddr>?, socklen_t) -> Result
    ) -> Result {
        withUnsafeBytes(of: address) { raw in
            raw.withMemoryRebound(to: sockaddr.self) { body($0.baseAddress, socklen_t(raw.count)) }
        }
    }
}
