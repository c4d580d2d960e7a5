import Foundation
import FoundationNetworking
import HTTPSessions
import Synchronization

/// One request to a server and its whole answer.
final class Exchange: Sendable {
    /// The most bytes of an answer: a day of 10,000 tickets has some four million.
    private static let mostBytes = 16 << 20

    private struct State {
        var head: TransferHead?
        var body = Data()
        var outcome: Result<Answer, TicketClientFailure>?
        var waiter: CheckedContinuation<Result<Answer, TicketClientFailure>, Never>?
    }

    private let server: String
    private let state = Mutex(State())

    private let limit: Double

    /// Prepares to ask `server`, which has `limit` seconds in all.
    fileprivate init(server: String, limit: Double) {
        self.server = server
        self.limit = limit
    }

    /// Sends `request` on a connection of `pool` and waits until the answer is whole or has failed; gives up when the
    /// waiting task is cancelled.
    fileprivate func outcome(of request: URLRequest, on pool: TransferPool) async -> Result<Answer, TicketClientFailure>
    {
        let transfer = Transfer(
            request, on: pool, patience: .whole(seconds: limit), receiver: self)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let outcome = state.withLock { state in
                    if state.outcome == nil { state.waiter = waiter }
                    return state.outcome
                }
                if let outcome { waiter.resume(returning: outcome) }
            }
        } onCancel: {
            finish(.failure(.givenUp(server: server)))
            transfer.stop()
        }
    }

    /// The first outcome counts.
    private func finish(_ outcome: Result<Answer, TicketClientFailure>) {
        let waiter = state.withLock { state in
            guard state.outcome == nil else {
                return CheckedContinuation<Result<Answer, TicketClientFailure>, Never>?.none
            }
            state.outcome = outcome
            state.body = Data()
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume(returning: outcome)
    }

}

extension Exchange: TransferReceiver {
    func begin(_ head: TransferHead) -> Bool {
        state.withLock { $0.head = head }
        return true
    }

    func take(_ data: Data) -> Bool {
        let isTooLong = state.withLock { state in
            if state.outcome == nil { state.body.append(data) }
            return state.body.count > Self.mostBytes
        }
        if isTooLong { finish(.failure(.answerTooLong(server: server, kilobytes: Self.mostBytes >> 10))) }
        return !isTooLong
    }

    func end(_ failure: TransferFailure?) {
        let (head, body) = state.withLock { ($0.head, $0.body) }
        if failure?.isTimeOut == true { return finish(.failure(.timedOut(server: server, seconds: limit))) }
        if let failure { return finish(.failure(.lost(server: server, code: failure))) }
        guard let head else { return finish(.failure(.lost(server: server, code: TransferFailure.noHead))) }
        finish(.success(Answer(head, body: body)))
    }
}

/// The connections to one server, kept open from request to request; closed when the value goes away.
final class Exchanges: Sendable {
    private let server: String
    private let pool = TransferPool()

    /// Prepares to ask `server`; connects to nothing yet.
    init(server: String) { self.server = server }

    /// Sends `request` and waits for its answer. The interface has no redirections, and another server must not learn the
    /// token: one is an answer like any other.
    func answer(to request: URLRequest) async -> Result<Answer, TicketClientFailure> {
        await Exchange(server: server, limit: request.timeoutInterval).outcome(of: request, on: pool)
    }
}

extension Answer {
    /// A whole answer.
    fileprivate init(_ head: TransferHead, body: Data) {
        status = head.status
        mediaType = head.mediaType
        retryAfter = head.value(of: "retry-after")
        self.body = body
    }
}
