import Foundation
import FoundationNetworking
import HTTPSessions
import Synchronization

/// One question to a server and its whole answer, on connections of its own: nothing is left of it afterwards.
final class Exchange: Sendable {
    /// The status and the body.
    typealias Answer = Result<(status: Int, body: Data), DossierFailure>

    /// The most bytes of an answer: a dossier has a few hundred.
    private static let mostBytes = 64 << 10

    /// How often a server may send a question on to another place of its own.
    private static let mostHops = 5

    private struct State {
        var head: TransferHead?
        var body = Data()
        var hops = 0
        var transfer: Transfer?
        var outcome: Answer?
        var waiter: CheckedContinuation<Answer, Never>?
    }

    private let url: URL
    private let server: String
    private let limit: Double
    private let state = Mutex(State())

    /// Prepares to ask `url` at `server`, with `limit` seconds for every wait of the network.
    init(url: URL, server: String, limit: Double) {
        self.url = url
        self.server = server
        self.limit = limit
    }

    /// Asks, and returns when the answer is whole, has failed, or the task is cancelled.
    func answer() async -> Answer {
        ask(url)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let outcome = state.withLock { state in
                    if state.outcome == nil { state.waiter = waiter }
                    return state.outcome
                }
                if let outcome { waiter.resume(returning: outcome) }
            }
        } onCancel: {
            finish(.failure(.cancelled(server: server)))
        }
    }

    private func ask(_ url: URL) {
        var request = URLRequest(url: url)
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        let transfer = Transfer(request, on: TransferPool(), patience: .whole(seconds: limit), receiver: self)
        let isOver = state.withLock { state in
            state.transfer = transfer
            return state.outcome != nil
        }
        if isOver { transfer.stop() }
    }

    /// The first outcome counts.
    private func finish(_ outcome: Answer) {
        let waiter = state.withLock { state in
            guard state.outcome == nil else { return CheckedContinuation<Answer, Never>?.none }
            state.outcome = outcome
            state.transfer?.stop()
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume(returning: outcome)
    }
}

extension Exchange: TransferReceiver {
    func begin(_ head: TransferHead) -> Bool {
        state.withLock { state in
            state.head = head
            state.body = Data()
        }
        return true
    }

    func take(_ data: Data) -> Bool {
        let isTooLong = state.withLock { state in
            // What comes after the outcome is not kept.
            if state.outcome == nil { state.body.append(data) }
            return state.body.count > Self.mostBytes
        }
        if isTooLong { finish(.failure(.answerTooLong(server: server, kilobytes: Self.mostBytes >> 10))) }
        return !isTooLong
    }

    func end(_ failure: TransferFailure?) {
        let (head, body) = state.withLock { ($0.head, $0.body) }
        if failure?.isTimeOut == true { return finish(.failure(.timedOut(server: server, seconds: limit))) }
        guard let head, failure == nil else {
            return finish(.failure(.unreachable(server: server, cause: failure ?? .noHead)))
        }
        if (300...399).contains(head.status), let place = head.value(of: "location") {
            return follow(place)
        }
        finish(.success((head.status, body)))
    }

    /// Asks at `place`, if that is the same server: another would learn the code, and nobody knows whether it may.
    private func follow(_ place: String) {
        let mayGoOn = state.withLock { state in
            state.hops += 1
            return state.hops <= Self.mostHops
        }
        guard mayGoOn, let next = URL(string: place, relativeTo: url)?.absoluteURL, Origin(next) == Origin(url) else {
            return finish(.failure(.redirected(server: server)))
        }
        ask(next)
    }
}
