/// One request as the server read it: complete, within all limits, nothing decoded twice.
package struct HTTPRequest: Hashable, Sendable {
    /// The method, `GET`; HEAD shows as GET, and the server leaves the body of the answer out.
    package let method: String
    /// The path split at its slashes and percent-decoded, without the empty beginning; `["v1", "lines"]`.
    package let path: [String]
    /// The query's names and values in their order, percent-decoded.
    package let query: [Field]
    /// The header fields in their order; names in lower case, values trimmed.
    package let headers: [Field]
    /// The whole body; empty at the head.
    package var body: [UInt8]
    /// Who asks: the address of the other end, without its port.
    package let peer: String
    /// Whether the connection is encrypted.
    package let isSecure: Bool

    /// A name and a value.
    package struct Field: Hashable, Sendable {
        /// The name.
        package let name: String
        /// The value.
        package let value: String

        /// Makes a field.
        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Makes a request.
    package init(
        method: String, path: [String], query: [Field] = [], headers: [Field] = [], body: [UInt8] = [],
        peer: String = "127.0.0.1", isSecure: Bool = false
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.peer = peer
        self.isSecure = isSecure
    }

    /// The value of the header `name`, given in lower case; nil when it is missing or there more than once.
    package func header(_ name: String) -> String? { Self.single(name, in: headers) }

    /// The value of the query parameter `name`; nil when it is missing or there more than once.
    package func parameter(_ name: String) -> String? { Self.single(name, in: query) }

    private static func single(_ name: String, in fields: [Field]) -> String? {
        let found = fields.filter { $0.name == name }
        return found.count == 1 ? found[0].value : nil
    }
}
