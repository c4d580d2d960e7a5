/// The head of a request as libmicrohttpd read it, before anything is believed.
struct RequestHead {
    /// The method, `GET`.
    let method: [UInt8]
    /// The second word of the request line.
    let target: [UInt8]
    /// The third, `HTTP/1.1`.
    let version: [UInt8]
    /// Names and values as they were written.
    let fields: [Field]
    /// The length of the whole head.
    let size: Int
    /// Whether the words of the request line lie side by side.
    let isWhole: Bool

    /// A name and a value.
    struct Field {
        let name: [UInt8]
        let value: [UInt8]
    }

    /// Whether the answer is sent without its body.
    var isHead: Bool { method == Array("HEAD".utf8) }

    private static let methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]

    /// The request without its body, when it keeps the rules of RFC 9110 and 9112 and of `settings`.
    func request(
        from peer: String, isSecure: Bool, within settings: ServerSettings
    ) throws(ProblemDetails) -> HTTPRequest {
        let version = String(decoding: version, as: UTF8.self)
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else { throw .versionNotSupported }
        guard isWhole else { throw .badRequest("the request line has a zero byte or a blank too many") }
        let method = String(decoding: method, as: UTF8.self)
        guard Self.methods.contains(method) else { throw .notImplemented }
        guard fields.count <= settings.headerFields else {
            throw .headTooLarge("a request has at most \(settings.headerFields) header fields")
        }
        guard size <= settings.headBytes else {
            throw .headTooLarge("the head of a request has at most \(settings.headBytes) bytes")
        }
        let target = try RequestTarget(target, limit: settings.targetBytes)
        let headers = try headers()
        try Self.checkHost(headers, isRequired: version == "HTTP/1.1")
        try Self.checkFraming(headers, limit: settings.bodyBytes, mayBeChunked: version == "HTTP/1.1")
        return HTTPRequest(
            method: isHead ? "GET" : method, path: target.path, query: target.query, headers: headers,
            peer: peer, isSecure: isSecure)
    }

    private func headers() throws(ProblemDetails) -> [HTTPRequest.Field] {
        var headers: [HTTPRequest.Field] = []
        headers.reserveCapacity(fields.count)
        for field in fields {
            // A blank before the colon hides a field from one of two readers (RFC 9112, 5.1).
            guard !field.name.isEmpty, field.name.allSatisfy({ $0.isTokenCharacter }) else {
                throw .badRequest("the name of a header field has a character that is not allowed")
            }
            guard field.value.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }),
                let text = String(validating: field.value, as: UTF8.self)
            else { throw .badRequest("the value of a header field has a byte that is not allowed") }
            headers.append(
                HTTPRequest.Field(String(decoding: field.name, as: UTF8.self).lowercased(), text.trimmingBlanks))
        }
        return headers
    }

    /// RFC 9112, 3.2: one Host, and none but from HTTP/1.0.
    private static func checkHost(_ headers: [HTTPRequest.Field], isRequired: Bool) throws(ProblemDetails) {
        let hosts = headers.filter { $0.name == "host" }
        guard hosts.count == 1 || (hosts.isEmpty && !isRequired) else {
            throw .badRequest("a request has exactly one header field Host")
        }
        // Characters of host and port (RFC 3986, 3.2).
        guard hosts.allSatisfy({ $0.value.utf8.allSatisfy { $0.isHostCharacter } }) else {
            throw .badRequest("the header field Host is not a host and a port")
        }
    }

    /// RFC 9112, 6: one and only one way to say where the body ends.
    private static func checkFraming(
        _ headers: [HTTPRequest.Field], limit: Int, mayBeChunked: Bool
    ) throws(ProblemDetails) {
        let codings = headers.filter { $0.name == "transfer-encoding" }
        let lengths = headers.filter { $0.name == "content-length" }
        guard codings.isEmpty || (lengths.isEmpty && mayBeChunked) else {
            throw .badRequest("Transfer-Encoding stands beside Content-Length or in HTTP/1.0")
        }
        guard codings.count <= 1 && lengths.count <= 1 else {
            throw .badRequest("the length of the body is given twice")
        }
        guard codings.allSatisfy({ $0.value.lowercased() == "chunked" }) else { throw .codingNotImplemented }
        if let length = lengths.first?.value {
            guard !length.isEmpty, length.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                throw .badRequest("Content-Length is not a number")
            }
            guard Int(length).map({ $0 <= limit }) ?? false else { throw .bodyTooLarge(limit: limit) }
        }
        let expectations = headers.filter { $0.name == "expect" }
        guard expectations.allSatisfy({ $0.value.lowercased() == "100-continue" }) else { throw .expectationFailed }
    }
}

extension UInt8 {
    private static let tokens = Set("!#$%&'*+-.^_`|~".utf8)
    private static let hosts = Set("-._~!$&'()*+,;=:[]%".utf8)

    private var isLetterOrDigit: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }

    /// RFC 9110, 5.6.2.
    fileprivate var isTokenCharacter: Bool { isLetterOrDigit || Self.tokens.contains(self) }

    fileprivate var isHostCharacter: Bool { isLetterOrDigit || Self.hosts.contains(self) }
}

extension String {
    /// Without the blanks and tabs around it.
    fileprivate var trimmingBlanks: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
