import Foundation
import TestSupport
import Testing
import Web

@Suite("The HTTP server")
struct HTTPServerTests {
    static let get = "GET /v1/lines?a=1 HTTP/1.1\r\nHost: localhost\r\n\r\n"

    @Test("answers one request after another on one connection")
    func keepAlive() async throws {
        try await serving { server, port in
            let client = try RawClient(port)
            for number in 1...3 {
                let answer = try await client.ask(
                    "POST /n%C6%A1i/\(number) HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nb\(number)\r\n")
                #expect(answer.status == 200)
                #expect(answer.text == "POST [\"nơi\", \"\(number)\"] b\(number)\r\n")
            }
            #expect(server.counts.connections == 1 && server.counts.bytesRead == 12)
        }
    }

    @Test("answers pipelined requests in their order")
    func pipelining() async throws {
        try await serving { _, port in
            let client = try RawClient(port)
            try await client.send((1...20).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
            for number in 1...20 { #expect(try await client.answer().text == "GET [\"\(number)\"] ") }
        }
    }

    @Test("answers many connections at once")
    func concurrency() async throws {
        try await serving { server, port in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<16 {
                    group.addTask {
                        let client = try RawClient(port)
                        for turn in 0..<20 {
                            let answer = try await client.ask("GET /\(number)/\(turn) HTTP/1.1\r\nHost: a\r\n\r\n")
                            #expect(answer.text == "GET [\"\(number)\", \"\(turn)\"] ")
                        }
                    }
                }
                try await group.waitForAll()
            }
            // An answer is counted a moment after its last byte was sent.
            #expect(await ProcessTable.watch { server.counts.answers[2] == 320 ? true : nil } == true)
        }
    }

    @Test("reads bodies up to the limit, with a length or in chunks", arguments: [0, 1, 4_096, 65_536])
    func bodies(size: Int) async throws {
        let body = String(repeating: "x", count: size)
        try await serving { _, port in
            let client = try RawClient(port)
            let whole = try await client.ask("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n\(body)")
            #expect(whole.status == 200 && whole.body.count == size + 7)
            let chunk = size > 0 ? "\(String(size, radix: 16))\r\n\(body)\r\n" : ""
            let chunked = try await client.ask(
                "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(chunk)0\r\n\r\n")
            #expect(chunked.status == 200 && chunked.body == whole.body)
        }
    }

    @Test("sends long answers whole")
    func longAnswers() async throws {
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        try await serving(TestResponder { _ in HTTPResponse(200, body: .bytes(bytes)) }) { _, port in
            let answer = try await RawClient(port).ask(Self.get)
            #expect(answer.body == bytes)
        }
    }

    @Test("asks before it lets a body come, and answers HEAD like GET, without the body")
    func expectationsAndHead() async throws {
        try await serving { _, port in
            let client = try RawClient(port)
            try await client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
            #expect(try await client.head().status == 100)
            #expect(try await client.ask("hi").text == "POST [] hi")
            let head = try await client.ask("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n", isHead: true)
            #expect(head.status == 200 && head.field("content-length") == "10")
            #expect(try await client.ask(Self.get).text == "GET [\"v1\", \"lines\"] ")
        }
    }

    @Test("refuses by the head alone, keeps the connection, and does not ask for the body")
    func refusals() async throws {
        let responder = TestResponder(refusal: { $0.method == "POST" ? HTTPResponse(401) : nil })
        try await serving(responder) { _, port in
            let client = try RawClient(port)
            let answer = try await client.ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi")
            #expect(answer.status == 401)
            #expect(try await client.ask(Self.get).text == "ok")
            let early = try await client.ask(
                "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
            #expect(early.status == 401 && early.field("connection") == "close")
        }
    }

    @Test("protects the reader of every answer, and leaves what the responder says")
    func securityHeaders() async throws {
        let responder = TestResponder { _ in
            HTTPResponse(200, headers: [HTTPRequest.Field("Cache-Control", "max-age=60")])
        }
        try await serving(responder) { _, port in
            let client = try RawClient(port)
            let answer = try await client.ask(Self.get)
            #expect(answer.field("x-content-type-options") == "nosniff")
            #expect(answer.field("referrer-policy") == "no-referrer")
            #expect(answer.fields.filter { $0.name == "cache-control" }.map(\.value) == ["max-age=60"])
            #expect(answer.field("content-security-policy") == "default-src 'none'; frame-ancestors 'none'")
            #expect(answer.field("server") == nil)
            let refusal = try await client.ask("PATCH / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(refusal.status == 501 && refusal.field("cache-control") == "no-store")
            #expect(refusal.field("content-type") == "application/problem+json")
            let problem = try JSONDecoder().decode(ProblemDetails.self, from: Data(refusal.body))
            #expect(problem.status == 501 && problem.type == "about:blank" && problem.title == "Not Implemented")
        }
    }

    @Test(
        "answers 500 when the responder's answer cannot be sent",
        arguments: [
            HTTPResponse(200, headers: [HTTPRequest.Field("x", "a\r\nSet-Cookie: b")]), HTTPResponse(99),
            HTTPResponse(700),
        ])
    func unsendable(response: HTTPResponse) async throws {
        try await serving(TestResponder { _ in response }) { _, port in
            let answer = try await RawClient(port).ask(Self.get)
            #expect(answer.status == 500 && answer.field("set-cookie") == nil)
        }
    }

    @Test("still answers who has said that nothing more comes")
    func halfClose() async throws {
        try await serving { _, port in
            let client = try RawClient(port)
            try await client.send(Self.get)
            await client.finishSending()
            #expect(try await client.answer().status == 200)
        }
    }
}
