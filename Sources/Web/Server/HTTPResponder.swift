/// Whoever answers requests.
package protocol HTTPResponder: Sendable {
    /// Looks at the head of a request before its body is read: an answer refuses it, nil lets the body come. Called on
    /// the server's thread; it must not wait for anything.
    func refuse(_ head: HTTPRequest) -> HTTPResponse?
    /// Answers a request that was not refused. It may wait; it is cancelled when the other end leaves.
    func respond(to request: HTTPRequest) async -> HTTPResponse
}
