import Foundation
import FoundationNetworking
import Reception
import TicketWire

/// One request of the interface.
struct Question: Sendable {
    enum Method: String { case get = "GET", post = "POST" }

    let method: Method
    let path: [String]
    let query: [URLQueryItem]
    let key: String?
    let body: Data?

    private init(
        _ method: Method, _ path: [String], query: [URLQueryItem] = [], key: String? = nil, body: Data? = nil
    ) {
        (self.method, self.path, self.query, self.key, self.body) = (method, ["v1"] + path, query, key, body)
    }

    /// Asks for something.
    static func get(_ path: String..., query: KeyValuePairs<String, String> = [:]) -> Question {
        Question(.get, path, query: query.map { URLQueryItem(name: $0.key, value: $0.value) })
    }

    /// Changes something, as `body` says.
    static func post(_ path: String..., key: String? = nil, body: some Encodable) -> Question {
        // Bodies hold texts alone, which JSON can always say.
        guard let data = try? JSONEncoder().encode(body) else { preconditionFailure("a body that is no JSON") }
        return Question(.post, path, key: key, body: data)
    }

    /// Changes something that needs no more words.
    static func post(_ path: String..., key: String?) -> Question { Question(.post, path, key: key) }

    /// Moves a ticket on.
    static func transition(_ transition: TicketTransition, of id: TicketID, by desk: DeskID?) -> Question {
        .post("tickets", id.rawValue, transition.path, body: TransitionBody(desk: desk))
    }

    /// Whether the key can be a header's value: visible ASCII (RFC 9110, section 5.5), of sensible length.
    var hasUsableKey: Bool {
        guard let key else { return true }
        return (1...255).contains(key.utf8.count) && key.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    /// The request to `server`, with `token` if there is one.
    func request(to server: ServerAddress, token: String?, limit: Delay) -> URLRequest {
        var request = URLRequest(url: server.url(path, query: query), timeoutInterval: limit.seconds)
        request.httpMethod = method.rawValue
        request.httpBody = body
        request.setValue("application/json, application/problem+json", forHTTPHeaderField: "Accept")
        if body != nil { request.setValue("application/json", forHTTPHeaderField: "Content-Type") }
        if let key { request.setValue(key, forHTTPHeaderField: "Idempotency-Key") }
        if let token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
        return request
    }
}
