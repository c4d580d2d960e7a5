/// The API's description of itself (OpenAPI 3.1), made from the operations that it answers.
package struct OpenAPIDocument: Sendable {
    /// The document.
    package let value: JSONValue

    /// Describes `operations`; `problem` is what problems look like.
    package init(_ operations: [Operation], problem: Schema) {
        var paths: [String: [String: JSONValue]] = [:]
        for operation in operations {
            paths[operation.path.description, default: [:]][operation.method.rawValue.lowercased()] =
                operation.document(problem: problem)
        }
        value = [
            "openapi": "3.1.1",
            "info": ["title": "Letan ticket office", "version": "1"],
            "paths": .object(paths.mapValues(JSONValue.object)),
            "components": [
                "schemas": Self.schemas(operations, problem), "securitySchemes": Self.securitySchemes,
            ],
        ]
    }

    private static func schemas(_ operations: [Operation], _ problem: Schema) -> JSONValue {
        let all = operations.flatMap { operation in
            operation.answers.compactMap(\.content?.schema) + [operation.body?.schema].compactMap(\.self)
        }
        let named = (all + [problem]).reduce(into: [:]) { $0.merge($1.named) { first, _ in first } }
        return .object(named.mapValues(\.document))
    }

    private static let securitySchemes: JSONValue = [
        "token": ["type": "http", "scheme": "bearer"],
        "session": ["type": "apiKey", "in": "cookie", "name": .string(SessionCookies.name(isSecure: true))],
    ]
}

extension Operation {
    fileprivate func document(problem: Schema) -> JSONValue {
        var document: [String: JSONValue] = [
            "operationId": .string(name), "summary": .string(summary), "security": security,
            "parameters": .array(pathParameters + parameters.map(\.document)),
            "responses": responses(problem: problem),
        ]
        if let body {
            document["requestBody"] = [
                "required": .bool(!body.isOptional), "content": ["application/json": ["schema": body.schema.document]],
            ]
        }
        if let roles { document["x-roles"] = .array(roles.map(\.rawValue).sorted().map(JSONValue.string)) }
        return .object(document)
    }

    private var security: JSONValue {
        let shown: [JSONValue] = [["token": []], ["session": []]]
        return switch welcome {
        case .anybody: []
        case .roles: .array(shown)
        case .rolesOrNeighbours: .array(shown + [[:]])
        }
    }

    private var pathParameters: [JSONValue] {
        path.parts.compactMap { part in
            guard case .named(let name, let form) = part else { return nil }
            return ["name": .string(name), "in": "path", "required": true, "schema": Schema.text(form).document]
        }
    }

    private func responses(problem: Schema) -> JSONValue {
        var responses: [String: JSONValue] = [:]
        for status in allProblems {
            responses[String(status)] = [
                "description": "A problem.",
                "content": [ProblemDetails.mediaType: ["schema": problem.document]],
            ]
        }
        for answer in answers { responses[String(answer.status)] = answer.document }
        return .object(responses)
    }
}

extension Operation.Answer {
    fileprivate var document: JSONValue {
        guard let content else { return ["description": .string(summary)] }
        let schema = content.schema?.document ?? ["type": "string"]
        return [
            "description": .string(summary), "content": .object([content.mediaType: ["schema": schema]]),
        ]
    }
}

extension Operation.Parameter {
    fileprivate var document: JSONValue {
        [
            "name": .string(name), "in": .string(place.rawValue), "required": .bool(isRequired),
            "description": .string(summary), "schema": Schema.text(form).document,
        ]
    }
}
