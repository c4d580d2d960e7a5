import Digests

/// A body that stays the same as long as the program runs, with the tag by which a browser knows that it has it.
package struct StoredAnswer: Sendable {
    /// What it is, as `text/css; charset=utf-8`.
    package let mediaType: String
    /// All of it.
    package let bytes: [UInt8]
    /// The strong entity tag (RFC 9110, section 8.8.3): the SHA-256 of the bytes, in quotes.
    package let tag: String

    /// Keeps `bytes`.
    init(_ bytes: [UInt8], mediaType: String) throws(DigestError) {
        self.mediaType = mediaType
        self.bytes = bytes
        tag = "\"\(try SHA256.hexDigest(of: bytes))\""
    }

    /// The answer to `request`: all of it, or 304 when the other end has it already; `headers` belong to both. It is asked
    /// for each time, so that no page and script of different versions come together.
    func response(to request: HTTPRequest, headers: [HTTPRequest.Field] = []) -> HTTPResponse {
        let common = [HTTPRequest.Field("etag", tag), HTTPRequest.Field("cache-control", "no-cache")] + headers
        guard !isKnown(to: request) else { return HTTPResponse(304, headers: common) }
        return HTTPResponse(
            200, headers: [HTTPRequest.Field("content-type", mediaType)] + common, body: .bytes(bytes))
    }

    /// Whether `If-None-Match` names it (RFC 9110, section 13.1.2); something between may have made the tag a weak one.
    private func isKnown(to request: HTTPRequest) -> Bool {
        request.headers.filter { $0.name == "if-none-match" }.flatMap { $0.value.split(separator: ",") }.contains {
            let known = $0.filter { $0 != " " && $0 != "\t" }
            return known == "*" || known == tag || known == "W/" + tag
        }
    }
}
