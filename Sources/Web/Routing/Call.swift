import LocatedJSON

/// One call of an operation, checked: what it says can be used as it is.
package struct Call: Sendable {
    /// The request as it came.
    package let request: HTTPRequest
    /// Who asks; nil where nobody is asked who they are.
    package let caller: Principal?
    private let values: [String: String]
    private let body: LocatedValue?

    /// Makes a call of `operation`: `values` are those of the path.
    init(
        _ request: HTTPRequest, of operation: Operation, values: [String: String], caller: Principal?
    ) throws(Refusal) {
        self.request = request
        self.caller = caller
        self.values = values.merging(try operation.parameters(of: request)) { first, _ in first }
        body = try operation.body(of: request)
    }

    /// The value of the parameter `name` in the path, the query or the header; nil when it was left out.
    package subscript(name: String) -> String? { values[name] }

    /// The identifier in the path under `name`.
    package func identifier<Identifier: RawRepresentable<String>>(
        _ name: String, _: Identifier.Type = Identifier.self
    ) throws(Refusal) -> Identifier {
        guard let identifier = values[name].flatMap(Identifier.init(rawValue:)) else { throw .noSuchPath }
        return identifier
    }

    /// The body; nil when it was left out.
    package func body<Object: Decodable>(_ type: Object.Type = Object.self) throws(Refusal) -> Object? {
        do throws(LocatedJSONError) { return try body?.decode(type) } catch { throw .malformed(error) }
    }

    /// The body, which must be there.
    package func requiredBody<Object: Decodable>(_ type: Object.Type = Object.self) throws(Refusal) -> Object {
        guard let object = try body(type) else { throw .bodyMissing }
        return object
    }
}

extension Operation {
    /// The most bytes of a body, many times what the longest sensible one has.
    package static let bodyLimit = 16_384
    /// The deepest nesting of a body; no sensible one has more than one object.
    private static let depthLimit = 8

    /// The parameters of `request`, checked; a parameter of the query that is unknown or there twice is refused.
    fileprivate func parameters(of request: HTTPRequest) throws(Refusal) -> [String: String] {
        var values: [String: String] = [:]
        for field in request.query {
            guard parameters.contains(where: { $0.place == .query && $0.name == field.name }) else {
                throw .unknownParameter(known: parameters.filter { $0.place == .query }.map(\.name))
            }
        }
        for parameter in parameters {
            let fields = parameter.place == .query ? request.query : request.headers
            let found = fields.filter { $0.name == parameter.name }.map(\.value)
            guard let value = found.first else {
                guard parameter.isRequired else { continue }
                throw .badParameter(parameter)
            }
            guard found.count == 1, parameter.form.admits(value) else { throw .badParameter(parameter) }
            values[parameter.name] = value
        }
        return values
    }

    /// The body of `request`, read and checked; nil when there is none and there need not be.
    fileprivate func body(of request: HTTPRequest) throws(Refusal) -> LocatedValue? {
        guard let body else {
            guard request.body.isEmpty else { throw .bodyUnwanted }
            return nil
        }
        guard request.body.count <= Self.bodyLimit else { throw .bodyTooLarge }
        guard !request.body.isEmpty else {
            guard body.isOptional else { throw .bodyMissing }
            return nil
        }
        guard MediaType.isJSON(request) else { throw .mediaTypeUnsupported }
        do throws(LocatedJSONError) {
            let limits = JSONLimits(bytes: Self.bodyLimit, depth: Self.depthLimit)
            let value = try LocatedValue(parsing: request.body, file: "body", limits: limits)
            try body.schema.check(value)
            return value
        } catch {
            throw .malformed(error)
        }
    }

    /// Refuses, before its body is read, a request whose header shows that it will be refused.
    func checkHead(_ head: HTTPRequest) throws(Refusal) {
        guard MediaType.accepts(head, anyOf: mediaTypes) else { throw .notAcceptable(mediaTypes) }
        guard head.declaresBody else { return }
        guard body != nil else { throw .bodyUnwanted }
        guard MediaType.isJSON(head) else { throw .mediaTypeUnsupported }
        if let length = head.declaredLength, length > Self.bodyLimit { throw .bodyTooLarge }
    }
}

extension HTTPRequest {
    fileprivate var declaredLength: Int? { header("content-length").flatMap { Int($0) } }

    fileprivate var declaresBody: Bool {
        headers.contains { $0.name == "transfer-encoding" } || declaredLength.map { $0 > 0 } ?? false
    }
}
