import Foundation
import FoundationNetworking
import HTTPSessions
import Synchronization

/// One request to a server and its whole answer.
final class Exchange: NSObject, Sendable {
    /// The most bytes of an answer: a day of 10,000 tickets has some four million.
    private static let mostBytes = 16 << 20

    private struct State {
        var body = Data()
        var outcome: Result<Answer, TicketClientFailure>?
        var waiter: CheckedContinuation<Result<Answer, TicketClientFailure>, Never>?
    }

    private let server: String
    private let state = Mutex(State())

    fileprivate init(server: String) { self.server = server }

    /// Waits until the answer is whole, or `task` has failed; gives up when the waiting task is cancelled.
    fileprivate func outcome(of task: URLSessionDataTask) async -> Result<Answer, TicketClientFailure> {
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let outcome = state.withLock { state in
                    if state.outcome == nil { state.waiter = waiter }
                    return state.outcome
                }
                if let outcome { waiter.resume(returning: outcome) }
            }
        } onCancel: {
            finish(.failure(.givenUp(server: server)))
            task.cancel()
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

    fileprivate func take(_ data: Data, of task: URLSessionTask) {
        let isTooLong = state.withLock { state in
            if state.outcome == nil { state.body.append(data) }
            return state.body.count > Self.mostBytes
        }
        guard isTooLong else { return }
        finish(.failure(.answerTooLong(server: server, kilobytes: Self.mostBytes >> 10)))
        task.cancel()
    }

    fileprivate func end(_ response: HTTPURLResponse?, _ error: (any Error)?) {
        if let error { return finish(.failure(.lost(server: server, code: (error as NSError).code))) }
        guard let response else {
            return finish(.failure(.lost(server: server, code: URLError.badServerResponse.rawValue)))
        }
        finish(.success(Answer(response, body: state.withLock { $0.body })))
    }
}

/// The connections to one server, kept open from request to request; closed when the value goes away.
final class Exchanges: Sendable {
    /// Makes connections as they are needed.
    private static let mostConnections = 16

    private let server: String
    private let session: URLSession

    /// Prepares to ask `server`; connects to nothing yet.
    init(server: String) {
        self.server = server
        let configuration = URLSessionConfiguration.forgetful
        configuration.httpMaximumConnectionsPerHost = Self.mostConnections
        session = URLSession(configuration: configuration, delegate: Distributor(), delegateQueue: nil)
    }

    deinit { session.invalidateAndCancel() }

    /// Sends `request` and waits for its answer.
    func answer(to request: URLRequest) async -> Result<Answer, TicketClientFailure> {
        let exchange = Exchange(server: server)
        let task = session.dataTask(with: request)
        task.delegate = exchange
        task.resume()
        return await exchange.outcome(of: task)
    }
}

extension Exchange: URLSessionTaskDelegate {}

/// Hands what happens to a task on to its exchange: the session itself tells its own delegate alone.
private final class Distributor: NSObject, URLSessionDataDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        // The interface has no redirections, and another server must not learn the token.
        (task.delegate as? Exchange)?.end(response, nil)
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        // There is no password to give: the refusal is the answer.
        if let refusal = challenge.failureResponse as? HTTPURLResponse {
            (task.delegate as? Exchange)?.end(refusal, nil)
        }
        completionHandler(.performDefaultHandling, nil)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        (dataTask.delegate as? Exchange)?.take(data, of: dataTask)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        (task.delegate as? Exchange)?.end(task.response as? HTTPURLResponse, error)
    }
}

extension Answer {
    /// The head of `response` and its body.
    fileprivate init(_ response: HTTPURLResponse, body: Data) {
        status = response.statusCode
        mediaType = response.mediaType
        retryAfter = response.value(forHTTPHeaderField: "Retry-After")
        self.body = body
    }
}
