import CMicroHTTPD
import Reception
import Synchronization

/// The body of one answer that is made while it is sent.
final class AnswerStream: Sendable {
    private struct State {
        var piece: ArraySlice<UInt8> = []
        /// What to tell libmicrohttpd after the last piece.
        var end: Int?
    }

    private let connection: Connection
    private let handle: ConnectionHandle
    private let nextPiece: @Sendable () async throws -> [UInt8]?
    private let state = Mutex(State())

    init(
        on connection: Connection, _ handle: ConnectionHandle,
        _ nextPiece: @escaping @Sendable () async throws -> [UInt8]?
    ) {
        self.connection = connection
        self.handle = handle
        self.nextPiece = nextPiece
        connection.connections.counter.count { $0.openStreams += 1 }
    }

    deinit { connection.connections.counter.count { $0.openStreams -= 1 } }

    /// Fills `buffer` as far as there is something; 0 when the connection was suspended until there is. To be called in
    /// libmicrohttpd's own callback alone.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let (copied, end) = state.withLock { state in
            let part = state.piece.prefix(buffer.count)
            buffer.copyBytes(from: part)
            state.piece = state.piece.dropFirst(part.count)
            return (part.count, state.end)
        }
        if copied > 0 {
            connection.expect(within: connection.connections.settings.answerTime)
            connection.connections.counter.count { $0.bytesSent += copied }
            return copied
        }
        if connection.isDraining { return letan_MHD_end_of_stream }
        if let end { return end }
        // Also when the other end has left, which cancels the wait: libmicrohttpd never closes a connection whose answer
        // fails before it was suspended once.
        return connection.wait(for: .piece, handle) { await self.fetch() } ? 0 : letan_MHD_end_with_error
    }

    private func fetch() async {
        do {
            while let piece = try await nextPiece() {
                // An empty piece would say nothing and keep libmicrohttpd asking.
                if piece.isEmpty { continue }
                return state.withLock { $0.piece = piece[...] }
            }
            state.withLock { $0.end = letan_MHD_end_of_stream }
        } catch {
            state.withLock { $0.end = letan_MHD_end_with_error }
        }
    }
}
