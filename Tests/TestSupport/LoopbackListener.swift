import Foundation

/// A port of its own on the loopback and a thread for every connection to it; it ends with the value.
package final class LoopbackListener: Sendable {
    /// The port.
    package let port: UInt16
    private let descriptor: Int32

    /// Listens on a free port; `backlog` connections that were not accepted are kept, and further ones get no answer.
    package init(backlog: Int32 = 64) throws { (descriptor, port) = try Self.listen(backlog) }

    // Wakes the thread out of `accept`, which then closes the listener.
    deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// Serves every connection on a thread of its own; call it once.
    package func acceptAll(_ serve: @escaping @Sendable (LoopbackConnection) -> Void) {
        let listener = descriptor
        Thread.detachNewThread { @Sendable in
            while true {
                let descriptor = accept(listener, nil, nil)
                guard descriptor >= 0 else { break }
                let connection = LoopbackConnection(descriptor)
                Thread.detachNewThread { @Sendable in serve(connection) }
            }
            close(listener)
        }
    }

    private static func listen(_ backlog: Int32) throws -> (Int32, UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && Glibc.listen(listener, backlog) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
        return (listener, UInt16(bigEndian: address.sin_port))
    }
}
