import Foundation
import Reception
import TestSupport
import Testing
import Web

@Suite("The pages", .timeLimit(.minutes(1)))
struct PageTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        for (path, text) in Self.files {
            let file = scratch.url.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    private static let files = [
        "screen/index.html": "<!doctype html><title>Lễ tân</title>", "board/index.html": "<!doctype html>",
        "ticket/index.html": "<!doctype html><title>Vé</title>", "shared/base.css": "body{}",
        "shared/live.js": "export {};", "shared/icon.svg": "<svg/>", "shared/data.json": "{}",
        "shared/.hidden": "secret",
    ]

    private static let kinds = [
        ("/", "text/html; charset=utf-8"), ("/board", "text/html; charset=utf-8"),
        ("/t/0123456789abcdef", "text/html; charset=utf-8"), ("/favicon.ico", "image/svg+xml"),
        ("/assets/shared/base.css", "text/css; charset=utf-8"),
        ("/assets/shared/live.js", "text/javascript; charset=utf-8"), ("/assets/shared/icon.svg", "image/svg+xml"),
        ("/assets/shared/data.json", "application/json"), ("/assets/screen/index.html", "text/html; charset=utf-8"),
    ]

    /// A house whose pages these are, on a port of its own.
    private func serving(_ body: @Sendable (RawClient) async throws -> Void) async throws {
        let files = try PageFiles(folder: scratch.url)
        let house = try TicketHouse(
            pages: PageRoutes(files, pages: [.screen, .board, .phone, .icon]).all)
        try await WebTests.serving(
            TestResponder({ await house.api.respond(to: $0) }, refusal: { house.api.refuse($0) })
        ) { _, port in try await body(try RawClient(port)) }
    }

    @Test("come with their kind, a policy without anything inline, and no devices", arguments: kinds)
    func headers(_ path: String, _ kind: String) async throws {
        try await serving { client in
            let answer = try await client.ask("GET \(path) HTTP/1.1\r\nHost: localhost:8080\r\n\r\n")
            #expect(answer.status == 200 && answer.field("content-type") == kind)
            let policy = try #require(answer.field("content-security-policy"))
            #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
            #expect(policy.contains("require-trusted-types-for 'script'") && !policy.contains("unsafe"))
            #expect(answer.fields.count { $0.name == "content-security-policy" } == 1)
            #expect(answer.field("cross-origin-opener-policy") == "same-origin")
            #expect(answer.field("cross-origin-resource-policy") == "same-origin")
            #expect(answer.field("permissions-policy") == "camera=(), microphone=(), geolocation=()")
            #expect(answer.field("x-content-type-options") == "nosniff")
            #expect(answer.field("cache-control") == "no-cache")
        }
    }

    @Test("are sent once, and known again by their tag", arguments: kinds.map(\.0)) func tag(
        _ path: String
    ) async throws {
        try await serving { client in
            let first = try await client.ask("GET \(path) HTTP/1.1\r\nHost: localhost:8080\r\n\r\n")
            let tag = try #require(first.field("etag"))
            try await client.send(
                "GET \(path) HTTP/1.1\r\nHost: localhost:8080\r\nIf-None-Match: \(tag)\r\n\r\n")
            let again = try await client.answer(isHead: true)
            #expect(again.status == 304 && again.field("etag") == tag)
            #expect(again.field("content-security-policy") == first.field("content-security-policy"))
            let head = try await client.ask("HEAD \(path) HTTP/1.1\r\nHost: localhost:8080\r\n\r\n", isHead: true)
            #expect(
                head.status == 200 && head.field("etag") == tag && head.field("content-length") == "\(first.body.count)"
            )
        }
    }

    @Test(
        "are nothing but the files of their folders",
        arguments: [
            "/assets/shared/nothing.js", "/assets/shared", "/assets/shared/", "/assets//base.css", "/assets/.hidden",
            "/assets/shared/.hidden", "/assets/shared/../shared/base.css", "/assets/..%2fshared/base.css",
            "/assets/shared/..%2f..%2fetc%2fpasswd", "/assets/shared/%2e%2e/base.css", "/assets/%2e%2e/%2e%2e/passwd",
            "/assets/shared/..%5cbase.css", "/assets/shared%2fbase.css", "/assets/shared/base.css%00",
            "/assets/shared/BASE.CSS", "/assets/shared/base.css/", "/t/", "/t/a%20b", "/t/<script>", "/board/x",
            "/index.html", "/t/" + String(repeating: "a", count: 65),
        ])
    func traversal(_ path: String) async throws {
        try await serving { client in
            let answer = try await client.ask("GET \(path) HTTP/1.1\r\nHost: localhost:8080\r\n\r\n")
            #expect([400, 404].contains(answer.status), "\(answer.status)")
            #expect(answer.field("content-type") == "application/problem+json" && !answer.text.contains("root:"))
        }
    }

    @Test("are for everybody who calls us by our name, with whatever cookie") func welcome() async throws {
        try await serving { client in
            let stale = try await client.ask(
                "GET / HTTP/1.1\r\nHost: localhost:8080\r\nCookie: letan-session=0123456789.1.x\r\n\r\n")
            #expect(stale.status == 200 && stale.text.contains("Lễ tân"))
            let rebound = try await client.ask("GET / HTTP/1.1\r\nHost: evil.example:8080\r\n\r\n")
            #expect(rebound.status == 403)
        }
    }

    @Test("are not in the document of the API") func document() async throws {
        let house = try TicketHouse(
            pages: PageRoutes(PageFiles(folder: scratch.url), pages: [.screen]).all)
        #expect(await house.answer(house.request("GET", "/", as: nil)).status == 200)
        let document = try await house.send("GET", "/openapi.json", as: nil).json
        #expect(document["paths"]?["/"] == nil && document["paths"]?["/v1/screen/events"] != nil)
    }

    @Test("say what is missing and what to do") func missing() throws {
        let nowhere = scratch.url.appending(path: "nowhere")
        let error = try #require(throws: WebError.self) { try PageFiles(folder: nowhere) }
        #expect("\(error)".contains(nowhere.path) && "\(error)".contains("letan_Web.resources"))
        try FileManager.default.removeItem(at: scratch.url.appending(path: "board/index.html"))
        let files = try PageFiles(folder: scratch.url)
        #expect(throws: WebError.noPages(path: "board/index.html", reason: "the file is missing")) {
            try PageRoutes(files, pages: [.screen, .board])
        }
        try Data().write(to: scratch.url.appending(path: "shared/notes.txt"))
        let unknown = try #require(throws: WebError.self) { try PageFiles(folder: scratch.url) }
        #expect("\(unknown)".contains("notes.txt"))
    }

    @Test("that were built with the program are all there") func bundled() throws {
        let files = try PageFiles()
        for name in ["base.css", "dom.js", "live.js", "icon.svg"] {
            #expect(files.file(name, in: "shared") != nil, "\(name)")
        }
    }
}
