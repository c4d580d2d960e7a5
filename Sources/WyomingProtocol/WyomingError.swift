package import Sockets

/// What is wrong with a Wyoming server or with what it sends. Whoever meets one drops the connection: there is no way
/// back into step.
package enum WyomingError: Error, Hashable, Sendable {
    /// The server would be another machine, which was not allowed.
    case remote(SocketAddress)
    /// The connection could not be made or broke.
    case connection(SocketError)
    /// A header goes on after `WyomingLimits.header` bytes.
    case endlessHeader
    /// A header is not a JSON object with a type and sensible lengths.
    case malformedHeader
    /// A message says it has so many bytes of data or payload: more than are taken.
    case unreasonableLength(Int, limit: Int)
    /// The data of a message of our protocol is not what its type says.
    case malformedData(type: String)
}

extension WyomingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .remote(let address):
            "\(address) is another machine, and Wyoming knows neither passwords nor encryption; use a server on this "
                + "machine, or allow a remote one on a network that you trust"
        case .connection(let error): error.description
        case .endlessHeader: "a header has more than \(WyomingLimits.header) bytes; \(Self.fix)"
        case .malformedHeader: "a header is not a JSON object with a type and lengths; \(Self.fix)"
        case .unreasonableLength(let length, let limit):
            "a message says it has \(length) bytes, 0 to \(limit) are taken; \(Self.fix)"
        case .malformedData(let type):
            "the data of a message of type \(type) are not what they should be; \(Self.fix)"
        }
    }

    private static let fix = "check that a Wyoming server answers there"
}

/// How much is taken from a server before it is refused.
package enum WyomingLimits {
    /// The longest header line, in bytes: the limit of Home Assistant's own library (that of `asyncio`'s reader).
    package static let header = 65_536
    /// The most bytes of data: a server with several hundred voices describes itself in a tenth.
    package static let data = 1 << 20
    /// The most bytes of payload: 90 s of 16-bit audio at 48 kHz.
    package static let payload = 8 << 20
}
