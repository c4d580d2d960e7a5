import Glibc

/// By what a peer is counted.
enum PeerKey {
    /// The address of version 4, also when it is mapped into version 6; of one of version 6 the first 64 bits, because a
    /// single machine has all the others; anything else as it is.
    static func key(of peer: String) -> String {
        let address = peer.prefix { $0 != "%" }
        guard let bytes = Host.bytes(of: String(address), AF_INET6, 16) else { return peer }
        if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] {
            return bytes.suffix(4).map { "\($0)" }.joined(separator: ".")
        }
        return bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
    }
}
