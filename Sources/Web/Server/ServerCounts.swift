import Synchronization

/// What the server has done and does, for metrics.
package struct ServerCounts: Hashable, Sendable {
    /// Connections open now.
    package var openConnections = 0
    /// Connections since the start.
    package var connections = 0
    /// Streams open now.
    package var openStreams = 0
    /// Answers by the first digit of their status, which is the index.
    package var answers = [Int](repeating: 0, count: 10)
    /// Requests refused before a responder was asked for its answer.
    package var refused = 0
    /// Connections closed because the other end was too slow.
    package var timedOut = 0
    /// Bytes of bodies read.
    package var bytesRead = 0
    /// Bytes of bodies handed over to be sent.
    package var bytesSent = 0

    /// Makes counts of nothing yet.
    package init() {}
}

/// The counts while they change.
final class ServerCounter: Sendable {
    private let state = Mutex(ServerCounts())

    var counts: ServerCounts { state.withLock { $0 } }

    func count(_ change: (inout ServerCounts) -> Void) { state.withLock { change(&$0) } }
}
