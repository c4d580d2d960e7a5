import Foundation
import FoundationNetworking
import HTTPSessions
import Synchronization

/// One question to a server and its whole answer, with a session of its own: nothing is left of it afterwards.
final class Exchange: NSObject, Sendable {
    /// The status and the body.
    typealias Answer = Result<(status: Int, body: Data), DossierFailure>

    /// The most bytes of an answer: a dossier has a few hundred.
    private static let mostBytes = 64 << 10

    private struct State {
        var body = Data()
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
        let session = URLSession(configuration: .forgetful, delegate: self, delegateQueue: nil)
        defer { session.invalidateAndCancel() }
        var request = URLRequest(url: url, timeoutInterval: limit)
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        session.dataTask(with: request).resume()
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

    /// The first outcome counts.
    private func finish(_ outcome: Answer) {
        let waiter = state.withLock { state in
            guard state.outcome == nil else { return CheckedContinuation<Answer, Never>?.none }
            state.outcome = outcome
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume(returning: outcome)
    }
}

extension Exchange: URLSessionDataDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        // Another server would learn the code, and nobody knows whether it may.
        let isSameServer = request.url.flatMap(Origin.init) == Origin(url)
        if !isSameServer { finish(.failure(.redirected(server: server))) }
        completionHandler(isSameServer ? request : nil)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        // There is no password to give: the refusal is the answer.
        if let refusal = challenge.failureResponse as? HTTPURLResponse {
            finish(.success((refusal.statusCode, Data())))
        }
        completionHandler(.performDefaultHandling, nil)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isTooLong = state.withLock { state in
            // What comes after the outcome is not kept.
            if state.outcome == nil { state.body.append(data) }
            return state.body.count > Self.mostBytes
        }
        if isTooLong { finish(.failure(.answerTooLong(server: server, kilobytes: Self.mostBytes >> 10))) }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        if let error {
            let code = (error as? URLError)?.code
            finish(
                .failure(
                    code == .timedOut
                        ? .timedOut(server: server, seconds: limit)
                        : .unreachable(server: server, code: code?.rawValue ?? (error as NSError).code)))
        } else {
            let status = (task.response as? HTTPURLResponse)?.statusCode ?? 0
            finish(.success((status, state.withLock { $0.body })))
        }
    }
}
