import Foundation
import Reception
import TestSupport
import Testing
import Web

@Suite("The visitor's screen over a connection", .timeLimit(.minutes(1)))
struct ScreenServerTests {
    private static let host = "Host: localhost:8080\r\n"

    private func serving(
        _ house: TicketHouse, _ body: @Sendable (_ connect: () throws -> RawClient) async throws -> Void
    ) async throws {
        try await WebTests.serving(
            TestResponder({ await house.api.respond(to: $0) }, refusal: { house.api.refuse($0) })
        ) { _, port in try await body { try RawClient(port) } }
    }

    @Test("streams to a browser on the robot") func stream() async throws {
        let house = try TicketHouse()
        try await serving(house) { connect in
            let client = try connect()
            try await client.send("GET /v1/screen/events HTTP/1.1\r\n\(Self.host)Accept: text/event-stream\r\n\r\n")
            let head = try await client.head()
            #expect(head.status == 200 && head.field("content-type") == "text/event-stream")
            #expect(head.field("cache-control") == "no-store")
            var text = ""
            while !text.contains("event: lines") {
                text += String(decoding: try #require(try await client.chunk()), as: UTF8.self)
            }
            await house.screen.show(.sample("Mời cô nói"))
            let view = String(decoding: try #require(try await client.chunk()), as: UTF8.self)
            #expect(view.hasPrefix("event: view\n") && view.contains("Mời cô nói"))
        }
    }

    @Test("answers HEAD at once, so that a page learns why it has no stream") func head() async throws {
        try await serving(TicketHouse()) { connect in
            let path = "HEAD /v1/screen/events HTTP/1.1\r\n"
            let answer = try await connect().ask("\(path)\(Self.host)\r\n", isHead: true)
            #expect(answer.status == 200 && answer.field("content-type") == "text/event-stream")
            let cookie = "Cookie: letan-session=0123456789.1.x\r\n"
            let refused = try await connect().ask("\(path)\(Self.host)\(cookie)\r\n", isHead: true)
            #expect(refused.status == 401)
        }
    }

    @Test("lets a browser with a stale cookie in once it gave the cookie up") func staleCookie() async throws {
        let house = try TicketHouse()
        try await serving(house) { connect in
            let client = try connect()
            let body = #"{"touched":true}"#
            let post =
                "POST /v1/screen/inputs HTTP/1.1\r\n\(Self.host)Content-Type: application/json\r\n"
                + "Content-Length: \(body.utf8.count)\r\n"
            let cookie = "Cookie: letan-session=0123456789.1.\(String(repeating: "a", count: 64))\r\n"
            #expect(try await client.ask("\(post)\(cookie)\r\n\(body)").status == 401)
            let left = try await client.ask("DELETE /v1/session HTTP/1.1\r\n\(Self.host)\(cookie)\r\n")
            #expect(left.status == 204 && left.field("set-cookie")?.contains("Max-Age=0") == true)
            #expect(try await client.ask("\(post)\r\n\(body)").status == 204)
        }
    }
}
