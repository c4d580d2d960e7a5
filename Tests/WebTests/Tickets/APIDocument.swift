import Foundation
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

/// Holds values against the part of JSON Schema that the document uses; it complains about keywords it does not know.
struct SchemaChecker: Sendable {
    let root: JSONValue

    /// What is wrong with `value` under `schema`.
    func complaints(about value: JSONValue, under schema: JSONValue, at place: String = "$") -> [String] {
        guard case .object(let keywords) = schema else { return ["\(place): no schema"] }
        return keywords.flatMap { complaints(about: value, keyword: $0.key, $0.value, keywords, place) }
    }

    private func complaints(
        about value: JSONValue, keyword: String, _ rule: JSONValue, _ all: [String: JSONValue], _ place: String
    ) -> [String] {
        switch (keyword, rule, value) {
        case ("$ref", .string(let reference), _):
            guard let schema = target(reference) else { return ["\(place): nothing at \(reference)"] }
            return complaints(about: value, under: schema, at: place)
        case ("type", .string(let type), _):
            return type == value.type || (type, value.type) == ("number", "integer")
                ? [] : ["\(place): \(value.type) is no \(type)"]
        case ("enum", .array(let words), _): return words.contains(value) ? [] : ["\(place): \(value) is not listed"]
        case ("items", _, .array(let items)):
            return items.enumerated().flatMap { complaints(about: $1, under: rule, at: "\(place)[\($0)]") }
        case ("properties", .object(let rules), .object(let members)):
            return members.flatMap { member in
                rules[member.key].map { complaints(about: member.value, under: $0, at: "\(place).\(member.key)") }
                    ?? ["\(place): \(member.key) is not described"]
            }
        case ("required", .array(let keys), .object(let members)):
            return keys.compactMap(\.text).filter { members[$0] == nil }.map { "\(place): no \($0)" }
        case ("pattern", .string(let pattern), .string(let text)):
            let isFound = (try? Regex(pattern)).map { text.firstMatch(of: $0) != nil } ?? false
            return isFound ? [] : ["\(place): \(text) is not \(pattern)"]
        case ("additionalProperties", .bool(false), .object), ("format", .string("date"), .string),
            ("format", .string("date-time"), .string):
            return []
        default: return bounds(keyword, rule, value, place)
        }
    }

    private func bounds(_ keyword: String, _ rule: JSONValue, _ value: JSONValue, _ place: String) -> [String] {
        guard case .integer(let bound) = rule else { return ["\(place): \(keyword) is a keyword too many"] }
        let isKept: Bool? =
            switch (keyword, value) {
            case ("minLength", .string(let text)): text.unicodeScalars.count >= bound
            case ("maxLength", .string(let text)): text.unicodeScalars.count <= bound
            case ("minimum", .integer(let number)): number >= bound
            case ("maximum", .integer(let number)): number <= bound
            case ("minimum", .number(let number)): number >= Double(bound)
            default: nil
            }
        return isKept == true ? [] : ["\(place): \(value) breaks \(keyword) \(bound)"]
    }

    private func target(_ reference: String) -> JSONValue? {
        reference.split(separator: "/").dropFirst().reduce(root) { $0?[String($1)] }
    }
}

extension JSONValue {
    fileprivate var type: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
