import Foundation
import TestSupport
import Testing
import Web

/// `/openapi.json` as a client reads it, and answers held against it.
struct APIDocument: Sendable {
    let value: JSONValue
    private let schemas: SchemaChecker

    /// Reads the document as `api` answers with it.
    init(of api: TicketAPI) async throws {
        let host = HTTPRequest.Field("host", "localhost:8080")
        let request = HTTPRequest(method: "GET", path: ["openapi.json"], headers: [host])
        try #require(api.refuse(request) == nil)
        value = try Reply(await api.respond(to: request)).json
        schemas = SchemaChecker(root: value)
    }

    /// The description of what `request` asks for; nil when the document knows of nothing there.
    func operation(_ request: HTTPRequest) -> JSONValue? {
        guard case .object(let paths)? = value["paths"] else { return nil }
        let found = paths.filter { Self.matches($0.key, request.path) }
        // A path with a fixed part goes before one with a name in its place.
        let best = found.min { $0.key.count { $0 == "{" } < $1.key.count { $0 == "{" } }
        return best?.value[request.method.lowercased()]
    }

    /// Refuses an answer that the document does not describe.
    func check(_ reply: Reply, to request: HTTPRequest) throws {
        guard let operation = operation(request) else {
            #expect(
                [404, 405, 403, 429].contains(reply.status) || request.method == "OPTIONS",
                "\(request.method) \(request.path): \(reply.status), and the document knows of no such operation")
            return
        }
        let place = "\(request.method) \(request.path) \(reply.status)"
        let answer = try #require(operation["responses"]?["\(reply.status)"], "\(place) is not described")
        guard case .object(let contents)? = answer["content"] else {
            #expect(reply.bytes.isEmpty && reply.stream == nil, "\(place) has a body that is not described")
            return
        }
        let type = try #require(reply["content-type"], "\(place) says no media type").prefix { $0 != ";" }
        let content = try #require(contents[String(type)], "\(place) is \(type), which is not described")
        guard type.hasSuffix("json"), let schema = content["schema"] else { return }
        let complaints = schemas.complaints(about: try reply.json, under: schema)
        #expect(complaints.isEmpty, "\(place): \(complaints)")
    }

    /// What is wrong with the data of an event.
    func complaints(aboutEvent event: JSONValue) -> [String] {
        schemas.complaints(about: event, under: .object(["$ref": .string("#/components/schemas/Event")]))
    }

    private static func matches(_ pattern: String, _ path: [String]) -> Bool {
        let parts = pattern.split(separator: "/")
        return parts.count == path.count && zip(parts, path).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
