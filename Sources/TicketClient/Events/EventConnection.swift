import Foundation
import FoundationNetworking
import HTTPSessions
import Synchronization

/// One connection to the stream of events of a ticket office; closed when the value goes away.
final class EventConnection: Sendable {
    private let transfer: Transfer
    private let inbox: EventInbox

    /// Connects with `request`; `server` names it in errors.
    init(_ request: URLRequest, server: String) {
        inbox = EventInbox(server: server)
        transfer = Transfer(
            request, on: TransferPool(), patience: .silence(seconds: request.timeoutInterval), receiver: inbox)
    }

    deinit { transfer.stop() }

    /// What came since this was last asked; waits when that is nothing. For one reader.
    func next() async -> Result<[ServerSentEventParser.Output], TicketClientFailure> { await inbox.next() }
}

/// Reads what comes on one connection and keeps it until it is fetched.
private final class EventInbox: Sendable {
    typealias Outcome = Result<[ServerSentEventParser.Output], TicketClientFailure>

    /// The most that is kept: with more the connection is given up, and the rest is asked for again later.
    private static let most = 4_096

    private struct State {
        var parser = ServerSentEventParser()
        var outputs: [ServerSentEventParser.Output] = []
        var end: TicketClientFailure?
        var waiter: CheckedContinuation<Outcome, Never>?

        /// What there is, if there is something.
        mutating func take() -> Outcome? {
            guard outputs.isEmpty else {
                defer { outputs = [] }
                return .success(outputs)
            }
            return end.map(Outcome.failure)
        }
    }

    private let server: String
    private let state = Mutex(State())

    init(server: String) { self.server = server }

    func next() async -> Outcome {
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let outcome = state.withLock { state in
                    let outcome = Task.isCancelled ? .failure(.givenUp(server: server)) : state.take()
                    if outcome == nil { state.waiter = waiter }
                    return outcome
                }
                if let outcome { waiter.resume(returning: outcome) }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                defer { state.waiter = nil }
                return state.waiter
            }
            waiter?.resume(returning: .failure(.givenUp(server: server)))
        }
    }

    /// Changes what there is and hands it to whoever waits.
    private func change(_ change: (inout State) -> Void) {
        let (waiter, outcome) = state.withLock { state in
            if state.end == nil { change(&state) }
            guard let waiter = state.waiter, let outcome = state.take() else {
                return (CheckedContinuation<Outcome, Never>?.none, Outcome.success([]))
            }
            state.waiter = nil
            return (waiter, outcome)
        }
        waiter?.resume(returning: outcome)
    }

    private func end(_ failure: TicketClientFailure) { change { $0.end = failure } }
}

extension EventInbox: TransferReceiver {
    func begin(_ head: TransferHead) -> Bool {
        guard let failure = TicketClientFailure(streamHead: head, from: server) else { return true }
        end(failure)
        return false
    }

    func take(_ data: Data) -> Bool {
        let server = server
        change { state in
            do throws(ServerSentEventParser.Problem) {
                state.outputs += try state.parser.read(data)
                if state.outputs.count > Self.most { state.end = .tooFarBehind(server: server) }
            } catch {
                state.end = .notTheInterface(server: server, problem: "the stream of events has \(error.words)")
            }
        }
        return state.withLock { $0.end == nil }
    }

    func end(_ failure: TransferFailure?) { end(.lost(server: server, code: failure ?? .ended)) }
}

extension ServerSentEventParser.Problem {
    fileprivate var words: String {
        switch self {
        case .lineTooLong: "a line of over \(ServerSentEventParser.mostLineBytes >> 10) KB"
        case .eventTooLong: "an event of over \(ServerSentEventParser.mostDataBytes >> 10) KB"
        }
    }
}

extension TicketClientFailure {
    /// What speaks against `head` as the head of a stream of events; nil when nothing does.
    fileprivate init?(streamHead head: TransferHead, from server: String) {
        switch head.status {
        case 200 where head.mediaType == "text/event-stream": return nil
        case 200: self = .notTheInterface(server: server, problem: "the answer is not a stream of events")
        case 300...399: self = .redirected(server: server)
        case 401: self = .unknownToken(server: server)
        case 403: self = .forbidden(server: server)
        case 429, 502, 503, 504: self = .cannotWork(server: server, status: head.status)
        default: self = .unexpectedStatus(server: server, status: head.status)
        }
    }
}
