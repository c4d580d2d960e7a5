import CMicroHTTPD
import Reception
import Synchronization

/// One request and its answer.
final class Exchange: Sendable {
    private enum Stage {
        case begun
        case incoming
        case answering
        case answered(HTTPResponse)
        case over
    }

    private struct State {
        var stage = Stage.begun
        var isHead = false
        var intake: RequestIntake
    }

    /// Where the request came from.
    let connection: Connection
    /// The second word of the request line, as it was written.
    let target: [UInt8]
    /// Where the third word must lie.
    let targetEnd: UInt
    private let state: Mutex<State>

    /// Begins with the `target` as it lies in libmicrohttpd's memory.
    init(on connection: Connection, target: UnsafePointer<CChar>) {
        self.connection = connection
        self.target = bytes(target)
        // A blank follows, which libmicrohttpd has made a zero byte.
        targetEnd = UInt(bitPattern: target) + UInt(self.target.count) + 1
        state = Mutex(State(intake: RequestIntake(limit: connection.connections.settings.bodyBytes)))
    }

    /// The next step after libmicrohttpd called: first with the head, then with each part of the body, then with none,
    /// then with none again for each time the connection was resumed.
    func next(head: () -> RequestHead, part: UnsafeRawBufferPointer) -> RequestIntake.Step {
        let step: RequestIntake.Step = state.withLock { state in
            switch state.stage {
            case .begun:
                state.stage = .incoming
                let head = head()
                state.isHead = head.isHead
                return begin(&state.intake, head)
            case .incoming:
                if !part.isEmpty { return state.intake.take(part) }
                state.stage = .answering
                return state.intake.end()
            case .answered(let answer):
                state.stage = .over
                return .answer(answer)
            case .answering, .over:
                // Resumed without an answer: the server stops.
                return .hangUp
            }
        }
        if !part.isEmpty { connection.connections.counter.count { $0.bytesRead += part.count } }
        return step
    }

    /// Whether the answer is sent without its body.
    var isHead: Bool { state.withLock { $0.isHead } }

    private func begin(_ intake: inout RequestIntake, _ head: RequestHead) -> RequestIntake.Step {
        let connections = connection.connections
        do {
            let settings = connections.settings
            let request = try head.request(from: connection.peer, isSecure: settings.tls != nil, within: settings)
            return intake.begin(request, refusal: connections.responder.refuse(request))
        } catch {
            return .refuse(HTTPResponse(error))
        }
    }

    /// Asks the responder; the answer is there when libmicrohttpd calls again.
    func respond(to request: HTTPRequest) async {
        let answer = await connection.connections.responder.respond(to: request)
        state.withLock { $0.stage = .answered(answer) }
    }
}
