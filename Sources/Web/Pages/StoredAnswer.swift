import Digests

/// A body that stays the same as long as the program runs, with the tag by which a browser knows that it has it.
package struct StoredAnswer: Sendable {
    /// What it is, as `text/css; charset=utf-8`.
    package let mediaType: String
    /// All of it.
    package let bytes: [UInt8]
    /// The strong entity tag (RFC 9110, section 8.8.3): the SHA-256 of the bytes, in quotes.
    package let tag: String
    /// The same, compressed; nil where that saves nothing.
    private let compressed: [UInt8]?

    /// Keeps `bytes`.
    init(_ bytes: [UInt8], mediaType: String) throws(DigestError) {
        self.mediaType = mediaType
        self.bytes = bytes
        tag = "\"\(try SHA256.hexDigest(of: bytes))\""
        compressed = Gzip.compressed(bytes)
    }

    /// The answer to `request`: all of it, or 304 when the other end has it already; `headers` belong to both. It is asked
    /// for each time, so that no page and script of different versions come together.
    func response(to request: HTTPRequest, headers: [HTTPRequest.Field] = []) -> HTTPResponse {
        let body = request.takesGzip ? compressed : nil
        // What is sent in another form is another thing to a cache (RFC 9110, section 8.8.3.3).
        let tag = body == nil ? self.tag : "\(self.tag.dropLast())-gzip\""
        let common =
            [
                HTTPRequest.Field("etag", tag), HTTPRequest.Field("cache-control", "no-cache"),
                HTTPRequest.Field("vary", "accept-encoding"),
            ] + headers
        guard !request.knows(tag) else { return HTTPResponse(304, headers: common) }
        let encoding = body == nil ? [] : [HTTPRequest.Field("content-encoding", "gzip")]
        return HTTPResponse(
            200, headers: [HTTPRequest.Field("content-type", mediaType)] + encoding + common,
            body: .bytes(body ?? bytes))
    }
}

extension HTTPRequest {
    /// Whether `If-None-Match` names `tag` (RFC 9110, section 13.1.2); something between may have made it a weak one.
    fileprivate func knows(_ tag: String) -> Bool {
        parts(of: "if-none-match").contains { $0 == "*" || $0 == tag || $0 == "W/" + tag }
    }

    /// Whether the other end takes gzip (RFC 9110, section 12.5.3). All browsers name it without a weight.
    fileprivate var takesGzip: Bool { parts(of: "accept-encoding").contains { $0.lowercased() == "gzip" } }

    private func parts(of name: String) -> [String] {
        headers.filter { $0.name == name }.flatMap { $0.value.split(separator: ",") }
            .map { $0.filter { $0 != " " && $0 != "\t" } }
    }
}
