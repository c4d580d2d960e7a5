import Foundation
import Synchronization

/// A tiny HTTP server for one test, on a port of its own, with a thread for every connection; it ends with the value.
package final class LoopbackServer: Sendable {
    /// What it does with a connection once it has read a request.
    package enum Answer: Sendable {
        /// Sends the bytes and closes.
        case bytes(String)
        /// Sends the bytes and reads the next request.
        case kept(String)
        /// Sends the bytes and then nothing more, with the connection open.
        case unfinished(String)
        /// Ends the connection as a process that dies does.
        case reset
        /// Leaves the rest to the test.
        case handedOver(@Sendable (LoopbackConnection) -> Void)
    }

    private struct State {
        var requests: [LoopbackRequest] = []
        var answered = 0
        var connections = 0
        var unfinished: [LoopbackConnection] = []
    }

    private let listener: LoopbackListener
    private let state = Mutex(State())

    /// Starts a server that answers every request as `respond` says.
    package init(_ respond: @escaping @Sendable (LoopbackRequest) -> Answer) throws {
        listener = try LoopbackListener()
        listener.acceptAll { [weak self] connection in
            self?.state.withLock { $0.connections += 1 }
            while let request = connection.readRequest(), Self.answer(request, on: connection, respond, self) {}
        }
    }

    /// The port.
    package var port: UInt16 { listener.port }

    /// The address of `path` on this server.
    package func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// The requests so far.
    package var requests: [LoopbackRequest] { state.withLock { $0.requests } }

    /// How many of them were answered: as far as the answer goes, it is on its way.
    package var answered: Int { state.withLock(\.answered) }

    /// How many connections were made to it.
    package var connections: Int { state.withLock { $0.connections } }

    /// Answers; whether the connection is good for another request.
    private static func answer(
        _ request: LoopbackRequest, on connection: LoopbackConnection, _ respond: (LoopbackRequest) -> Answer,
        _ server: LoopbackServer?
    ) -> Bool {
        server?.state.withLock { $0.requests.append(request) }
        defer { server?.state.withLock { $0.answered += 1 } }
        switch respond(request) {
        case .bytes(let text): connection.send(text)
        case .kept(let text):
            connection.send(text)
            return true
        case .unfinished(let text):
            connection.send(text)
            server?.state.withLock { $0.unfinished.append(connection) }
        case .reset: connection.reset()
        case .handedOver(let take): take(connection)
        }
        return false
    }
}

extension LoopbackServer.Answer {
    /// A whole answer with `body`, or with the first part of one that is `missing` bytes longer; `keeps` the connection.
    package static func http(
        _ status: Int, _ body: String = "", type: String = "application/json", headers: [String] = [],
        missing: Int = 0, keeps: Bool = false
    ) -> LoopbackServer.Answer {
        let lines =
            ["HTTP/1.1 \(status) As tested", "Content-Type: \(type)", "Content-Length: \(body.utf8.count + missing)"]
            + headers + (keeps ? ["", ""] : ["Connection: close", "", ""])
        let text = lines.joined(separator: "\r\n") + body
        if missing > 0 { return .unfinished(text) }
        return keeps ? .kept(text) : .bytes(text)
    }
}
