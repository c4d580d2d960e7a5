import TestSupport
import Testing
import Web

@Suite("A bad request")
struct RefusedRequestTests {
    /// A request and the status it gets; nil when the server closes without a word.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let status: Int?
        let request: String

        init(_ status: Int?, _ name: String, _ request: String) {
            (self.name, self.status, self.request) = (name, status, request)
        }

        var testDescription: String { name }

        static func target(_ status: Int, _ name: String, _ target: String) -> Case {
            Case(status, name, "GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
        }

        static func fields(_ status: Int?, _ name: String, _ fields: String) -> Case {
            Case(status, name, "POST / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n")
        }
    }

    static let targets = [
        Case.target(400, "half an escape", "/a%2"), .target(400, "no digits", "/a%zz"),
        .target(400, "a percent sign in the query", "/a?b=%"), .target(400, "latin-1", "/%E9"),
        .target(400, "an overlong slash", "/%C0%AF"), .target(400, "a surrogate", "/%ED%A0%80"),
        .target(400, "bad UTF-8 in the query", "/?a=%FF"), .target(400, "an encoded zero", "/a%00b"),
        .target(400, "a zero in the query", "/?a=%00"), .target(400, "up", "/a/../b"),
        .target(400, "encoded up", "/%2e%2E/etc"), .target(400, "here", "/./a"),
        .target(400, "an encoded slash", "/..%2fetc"), .target(400, "an encoded backslash", "/..%5Cetc"),
        .target(400, "a line break", "/a%0D%0Ab"), .target(400, "raw UTF-8", "/nơi"),
        .target(400, "a fragment", "/a#b"), .target(400, "no slash", "a"), .target(400, "an asterisk", "*"),
        .target(400, "a whole address", "http://a/b"),
        .target(414, "a long path", "/" + String(repeating: "a", count: 4_096)),
        .target(414, "a long query", "/?" + String(repeating: "a", count: 4_096)),
    ]

    static let fields = [
        Case.fields(400, "two hosts", "Host: b"), .fields(400, "a blank before the colon", "A : b"),
        .fields(400, "an odd name", "A(b): c"), .fields(400, "a control character", "A: b\u{1}c"),
        .fields(400, "both framings", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"),
        .fields(400, "two lengths", "Content-Length: 1\r\nContent-Length: 2"),
        .fields(400, "a signed length", "Content-Length: +5"), .fields(400, "a length of -1", "Content-Length: -1"),
        .fields(400, "a hexadecimal length", "Content-Length: 0x5"), .fields(400, "a list", "Content-Length: 5, 5"),
        .fields(501, "another coding", "Transfer-Encoding: gzip, chunked"),
        .fields(501, "a disguised coding", "Transfer-Encoding: xchunked"),
        .fields(413, "a long body", "Content-Length: 65537"),
        .fields(413, "an endless body", "Content-Length: 99999999999999999999"),
        .fields(413, "a long body asked for", "Expect: 100-continue\r\nContent-Length: 65537"),
        .fields(417, "an odd expectation", "Expect: tea"),
        .fields(431, "many fields", (0...100).map { "A\($0): b" }.joined(separator: "\r\n")),
        .fields(431, "long fields", "A: " + String(repeating: "b", count: 16_400)),
        .fields(431, "a flood", (0...5_000).map { "A\($0): b" }.joined(separator: "\r\n")),
        .fields(400, "a bad chunk", "Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
    ]

    static let lines = [
        Case(501, "another method", "PATCH / HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case(501, "a method in lower case", "get / HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case(501, "a tunnel", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case(501, "a trace", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case(400, "no host", "GET / HTTP/1.1\r\n\r\n"),
        Case(400, "a host that is none", "GET / HTTP/1.1\r\nHost: a/b c\r\n\r\n"),
        Case(400, "chunks in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Case(505, "another version", "GET / HTTP/1.9\r\nHost: a\r\n\r\n"),
        Case(505, "HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Case(nil, "a blank in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case(400, "no version", "GET /\r\n\r\n"),
        Case(400, "a zero byte", "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case(nil, "a TLS greeting", "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\r\n\r\n"),
    ]

    @Test("is refused before a responder sees it", arguments: targets + fields + lines)
    func refused(request: Case) async throws {
        let responder = TestResponder { request in
            Issue.record("the responder saw \(request)")
            return .text("")
        }
        try await serving(responder) { _, port in
            let client = try RawClient(port)
            try await client.send(request.request)
            await client.finishSending()
            let text = String(decoding: await client.rest(), as: UTF8.self)
            let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
            #expect(status == request.status, "\(text.prefix(300))")
            #expect(!text.contains("200 OK"))
        }
    }

    @Test("with a body that grows too long in chunks is answered 413, or cut off when it goes on")
    func growingBody() async throws {
        try await serving { server, port in
            let chunk = "8000\r\n" + String(repeating: "x", count: 0x8000) + "\r\n"
            let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
            let client = try RawClient(port)
            #expect(try await client.ask(head + chunk + chunk + "1\r\nx\r\n0\r\n\r\n").status == 413)
            #expect(try await client.ask(HTTPServerTests.get).status == 200)
            let flood = try RawClient(port)
            try await flood.send(head)
            await #expect(throws: RawClient.Failure.self) {
                for _ in 0..<10_000 { try await flood.send(chunk) }
            }
            #expect(server.counts.bytesRead < 1_000_000)
            #expect(await ProcessTable.watch(for: 5) { server.counts.openConnections == 1 ? true : nil } == true)
        }
    }

    @Test("does not cost the connection's next request when it was whole", arguments: ["POST", "GET"])
    func refusedByResponder(method: String) async throws {
        try await serving(TestResponder(refusal: { _ in HTTPResponse(403) })) { server, port in
            let client = try RawClient(port)
            for _ in 0..<3 {
                #expect(
                    try await client.ask("\(method) / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx").status == 403)
            }
            #expect(server.counts.refused == 3 && server.counts.connections == 1)
        }
    }
}
