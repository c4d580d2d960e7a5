/// An operation and how it is done.
package struct Route: Sendable {
    /// What is said of it.
    package let operation: Operation
    /// Does it. Whoever calls has checked the caller, the parameters and the body.
    package let perform: @Sendable (Call) async throws(Refusal) -> HTTPResponse

    /// Makes a route.
    package init(
        _ operation: Operation, perform: @escaping @Sendable (Call) async throws(Refusal) -> HTTPResponse
    ) {
        self.operation = operation
        self.perform = perform
    }
}

/// All routes, by method and path.
struct RouteTable: Sendable {
    private let routes: [Route]

    /// Makes a table of `routes`.
    init(_ routes: [Route]) { self.routes = routes }

    /// A route that was asked for, and the values in its path.
    struct Match: Sendable {
        let route: Route
        let values: [String: String]
    }

    /// What is at `path`.
    func find(_ path: [String]) -> Place? {
        let matches = routes.compactMap { route in
            route.operation.path.values(in: path).map { Match(route: route, values: $0) }
        }
        return matches.isEmpty ? nil : Place(matches: matches)
    }

    /// A path with at least one operation.
    struct Place: Sendable {
        fileprivate let matches: [Match]

        /// The operation that `method` asks for.
        func match(_ method: String) -> Match? {
            matches.first { $0.route.operation.method.rawValue == method }
        }

        /// The methods that are answered here, as `Allow` lists them (RFC 9110, section 10.2.1). The server
        /// makes `GET` of `HEAD`.
        var allowed: HTTPRequest.Field {
            let methods = matches.map(\.route.operation.method.rawValue)
            let head = methods.contains(Operation.Method.get.rawValue) ? ["HEAD"] : []
            return HTTPRequest.Field("allow", (methods + head + ["OPTIONS"]).joined(separator: ", "))
        }
    }
}
