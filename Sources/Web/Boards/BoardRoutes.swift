package import Reception

/// The lobby board as a route.
package struct BoardRoutes: Sendable {
    private let watch: BoardWatch
    private let gate: AccessGate
    private let hello: Hello

    /// What a page is greeted with.
    private struct Hello: Encodable {
        let run: String
        let language: Language
    }

    /// Makes the routes of the board that `watch` keeps; `gate` knows when a reader is no longer welcome. `run` is a random
    /// name of this run of the robot, `language` the office's.
    package init(watch: BoardWatch, gate: AccessGate, run: String, language: Language) {
        self.watch = watch
        self.gate = gate
        hello = Hello(run: run, language: language)
    }

    /// All of them.
    package var all: [Route] { [follow] }

    private var follow: Route {
        Route(
            Operation(
                name: "followBoard", method: .get, path: "/v1/board/events",
                summary: "The lobby board in words, whole each time it changes, as Server-Sent Events.",
                welcome: .rolesOrNeighbours([.board, .screen, .desk, .operator]),
                answers: [
                    .text("text/event-stream", "hello once, then board each time it changes; a comment every 15 s.")
                ])
        ) { call throws(Refusal) in
            let listener = BoardListener(watch, greeting: liveFrame("hello", hello)) {
                gate.principal(of: call.request) == call.caller
            }
            return HTTPResponse(stream: { try await listener.next() })
        }
    }
}

extension HTTPResponse {
    /// An answer that is a stream of events.
    init(stream: @escaping @Sendable () async throws -> [UInt8]?) {
        self.init(200, headers: [HTTPRequest.Field("content-type", "text/event-stream")], body: .stream(stream))
    }
}
