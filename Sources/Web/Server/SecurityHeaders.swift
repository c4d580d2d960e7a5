extension HTTPResponse {
    /// Fields every answer has; what a responder set itself stays.
    private static let defaults = [
        HTTPRequest.Field("x-content-type-options", "nosniff"),
        HTTPRequest.Field("referrer-policy", "no-referrer"),
        HTTPRequest.Field("cache-control", "no-store"),
        HTTPRequest.Field("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
    ]

    /// All fields of the answer, those that protect the reader included.
    var protectedHeaders: [HTTPRequest.Field] {
        headers + Self.defaults.filter { standard in !headers.contains { $0.name.lowercased() == standard.name } }
    }
}
