import Sockets
import Synchronization

/// Whole messages to and from a Wyoming server. A cancelled task closes the connection; so does letting it go.
package final class WyomingConnection: Sendable {
    private let connection: TCPConnection
    private let parser = Mutex(WyomingParser())

    private init(_ connection: TCPConnection) { self.connection = connection }

    /// Connects to `server`. Throws `WyomingError` or `CancellationError`.
    package static func open(to server: WyomingServer) async throws -> WyomingConnection {
        try await telling { WyomingConnection(try await TCPConnection.open(to: server.address)) }
    }

    /// Sends `message`. Throws `WyomingError` or `CancellationError`.
    package func send(_ message: WyomingMessage) async throws {
        try await Self.telling { try await connection.send(message.bytes) }
    }

    /// The next message, one caller at a time; nil when the server has ended the connection. Throws `WyomingError` or
    /// `CancellationError`.
    package func next() async throws -> WyomingMessage? {
        while true {
            if let message = try parser.withLock({ parser throws(WyomingError) in try parser.next() }) {
                return message
            }
            let bytes = try await Self.telling { try await connection.receive() }
            if bytes.isEmpty { return nil }
            parser.withLock { $0.append(bytes) }
        }
    }

    /// Ends the connection.
    package func close() { connection.close() }

    private static func telling<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let error as SocketError {
            throw WyomingError.connection(error)
        }
    }
}
