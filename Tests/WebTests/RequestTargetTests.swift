import Testing
import Web

@Suite("The target of a request")
struct RequestTargetTests {
    /// What a responder sees of a target.
    struct Case: Sendable {
        let target: String
        let path: [String]
        var query: [HTTPRequest.Field] = []
    }

    static let cases = [
        Case(target: "/", path: []), Case(target: "/v1/lines", path: ["v1", "lines"]),
        Case(target: "/v1/", path: ["v1", ""]), Case(target: "//", path: ["", ""]),
        Case(target: "/%C4%91%E1%BB%8Bnh", path: ["định"]), Case(target: "/a+b%20c", path: ["a+b c"]),
        Case(target: "/%2525", path: ["%25"]), Case(target: "/...", path: ["..."]),
        Case(
            target: "/t?number=B012&x=%26%3D&q=a+b&q=&z",
            path: ["t"],
            query: [
                HTTPRequest.Field("number", "B012"), HTTPRequest.Field("x", "&="), HTTPRequest.Field("q", "a b"),
                HTTPRequest.Field("q", ""), HTTPRequest.Field("z", ""),
            ]),
        Case(target: "/?a=b?c/d", path: [], query: [HTTPRequest.Field("a", "b?c/d")]),
        Case(target: "/?", path: []), Case(target: "/?&&=1", path: [], query: [HTTPRequest.Field("", "1")]),
    ]

    @Test("is decoded once", arguments: cases)
    func decoded(target: Case) async throws {
        let responder = TestResponder { request in
            #expect(request.path == target.path && request.query == target.query)
            #expect(request.header("x-test") == "xin chào" && request.peer == "127.0.0.1" && !request.isSecure)
            return .text("ok")
        }
        try await serving(responder) { _, port in
            let answer = try await RawClient(port).ask(
                "GET \(target.target) HTTP/1.1\r\nHost: [::1]:80\r\nX-Test: \t xin chào \t\r\n\r\n")
            #expect(answer.status == 200)
        }
    }

    @Test("and its header fields may be as long as the limits say, together")
    func longest() async throws {
        let responder = TestResponder { request in .text("\(request.path[0].count) \(request.headers.count)") }
        try await serving(responder) { _, port in
            let client = try RawClient(port)
            for _ in 0..<3 {
                let path = String(repeating: "p", count: 4_095)
                let fields = (1..<100).map { "Field-\($0): \(String(repeating: "v", count: 100))\r\n" }.joined()
                let answer = try await client.ask("GET /\(path) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n")
                #expect(answer.status == 200 && answer.text == "4095 100")
            }
        }
    }
}
