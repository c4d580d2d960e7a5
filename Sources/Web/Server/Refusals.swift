/// What the server itself answers to requests that no responder gets to see.
extension ProblemDetails {
    static func badRequest(_ detail: String) -> ProblemDetails {
        ProblemDetails(status: 400, title: "Bad Request", detail: detail)
    }

    static func bodyTooLarge(limit: Int) -> ProblemDetails {
        ProblemDetails(status: 413, title: "Content Too Large", detail: "a body has at most \(limit) bytes")
    }

    static func targetTooLong(limit: Int) -> ProblemDetails {
        ProblemDetails(status: 414, title: "URI Too Long", detail: "path and query have at most \(limit) bytes")
    }

    static func headTooLarge(_ detail: String) -> ProblemDetails {
        ProblemDetails(status: 431, title: "Request Header Fields Too Large", detail: detail)
    }

    static let expectationFailed = ProblemDetails(
        status: 417, title: "Expectation Failed", detail: "the only expectation that is met is 100-continue")

    static let notImplemented = ProblemDetails(
        status: 501, title: "Not Implemented", detail: "the methods are GET, HEAD, POST, PUT, DELETE and OPTIONS")

    static let codingNotImplemented = ProblemDetails(
        status: 501, title: "Not Implemented", detail: "the only transfer coding is chunked")

    static let versionNotSupported = ProblemDetails(
        status: 505, title: "HTTP Version Not Supported", detail: "the versions are HTTP/1.1 and HTTP/1.0")

    static let unsendable = ProblemDetails(
        status: 500, title: "Internal Server Error", detail: "the answer had a header field that cannot be sent")
}
