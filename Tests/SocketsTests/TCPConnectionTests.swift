import Glibc
import Sockets
import TestSupport
import Testing

@Suite struct TCPConnectionTests {
    private func address(_ listener: LoopbackListener) throws -> SocketAddress {
        try SocketAddress(host: "127.0.0.1", port: Int(listener.port))
    }

    @Test func `bytes go there and come back`() async throws {
        let listener = try LoopbackListener()
        listener.acceptAll { connection in
            while let bytes = connection.receive() { connection.send(bytes) }
        }
        let connection = try await TCPConnection.open(to: try address(listener))
        let sent = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        async let sending: Void = connection.send(sent)
        var received: [UInt8] = []
        while received.count < sent.count { received += try await connection.receive() }
        try await sending
        #expect(received == sent)
    }

    @Test func `the end of the other side is an empty piece`() async throws {
        let listener = try LoopbackListener()
        listener.acceptAll { $0.send("bye") }
        let connection = try await TCPConnection.open(to: try address(listener))
        var received: [UInt8] = []
        while case let bytes = try await connection.receive(), !bytes.isEmpty { received += bytes }
        #expect(received == Array("bye".utf8))
    }

    @Test func `nobody there is told at once`() async throws {
        let port = try { try LoopbackListener().port }()
        let error = await #expect(throws: SocketError.self) {
            try await TCPConnection.open(to: try SocketAddress(host: "127.0.0.1", port: Int(port)))
        }
        #expect(error == .failed(call: "connect", address: "127.0.0.1:\(port)", code: ECONNREFUSED))
    }

    @Test func `a reset is told`() async throws {
        let listener = try LoopbackListener()
        listener.acceptAll { connection in
            _ = connection.receive()
            connection.reset()
        }
        let connection = try await TCPConnection.open(to: try address(listener))
        try await connection.send([1])
        let error = await #expect(throws: SocketError.self) { try await connection.receive() }
        #expect(error == .failed(call: "recv", address: "127.0.0.1:\(listener.port)", code: ECONNRESET))
    }

    /// Accepts and gives the connections to the test.
    private func silent() throws -> (LoopbackListener, Gathered<LoopbackConnection>) {
        let (listener, connections) = (try LoopbackListener(), Gathered<LoopbackConnection>())
        listener.acceptAll { connections.add($0) }
        return (listener, connections)
    }

    @Test func `a cancelled wait ends at once and closes the connection`() async throws {
        let (listener, kept) = try silent()
        let connection = try await TCPConnection.open(to: try address(listener))
        let waiting = Task { try await connection.receive() }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        await #expect(throws: SocketError.closed(address: "127.0.0.1:\(listener.port)")) {
            try await connection.receive()
        }
        await #expect(throws: SocketError.self) { try await connection.send([1]) }
        _ = kept
    }

    @Test func `a send that is held back ends when the connection is closed`() async throws {
        let (listener, kept) = try silent()
        let connection = try await TCPConnection.open(to: try address(listener))
        let sending = Task { try await connection.send([UInt8](repeating: 0, count: 64 << 20)) }
        connection.close()
        await #expect(throws: SocketError.closed(address: "127.0.0.1:\(listener.port)")) { try await sending.value }
        _ = kept
    }

    /// A connection to an address that a full queue keeps from answering (listen(2): further requests are ignored).
    @Test func `a connect that hangs ends when its task is cancelled`() async throws {
        let crowded = try LoopbackListener(backlog: 0)
        var waiting: [Task<TCPConnection, any Error>] = []
        for _ in 0..<8 {
            let address = try address(crowded)
            waiting.append(Task { try await TCPConnection.open(to: address) })
        }
        for task in waiting { task.cancel() }
        for task in waiting {
            let result = await task.result
            #expect(throws: CancellationError.self) { try result.get() }
        }
    }

    @Test func `a connection that is let go is closed`() async throws {
        let (ends, end) = AsyncStream<Void>.makeStream()
        let listener = try LoopbackListener()
        listener.acceptAll { connection in
            while connection.receive() != nil {}
            end.yield()
        }
        let address = try address(listener)
        for _ in 0..<20 {
            let connection = try await TCPConnection.open(to: address)
            try await connection.send([1])
        }
        var iterator = ends.makeAsyncIterator()
        for _ in 0..<20 { _ = await iterator.next() }
    }
}
