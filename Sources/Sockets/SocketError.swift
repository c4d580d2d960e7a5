import Glibc

/// What can go wrong with a connection over the network.
package enum SocketError: Error, Hashable, Sendable {
    /// This is not a numeric address with a port from 1 to 65535.
    case notAnAddress(host: String, port: Int)
    /// A call of the system failed.
    case failed(call: String, address: String, code: Int32)
    /// The connection was closed at this end.
    case closed(address: String)
}

extension SocketError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAnAddress(let host, let port):
            "\(host):\(port) is no address; write digits, as 127.0.0.1 or ::1, and a port from 1 to 65535 "
                + "(names other than localhost are not looked up: the robot works without a network)"
        case .failed(let call, let address, let code):
            "\(address): \(call) failed (\(String(cString: strerror(code)))); start the program that should answer there"
        case .closed(let address): "\(address): the connection was closed at this end"
        }
    }
}
