import TestSupport
import Reception
import Testing
import Web

/// A body that must not be taken.
struct BadBody: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    var status = 400
    /// What the answer must name.
    var names = "body"

    init(_ words: String, _ text: String, names: String = "body") {
        self.init(words, bytes: Array(text.utf8), names: names)
    }

    init(_ words: String, bytes: [UInt8], status: Int = 400, names: String = "body") {
        testDescription = words
        (self.bytes, self.status, self.names) = (bytes, status, names)
    }

    static let all = [
        BadBody("nothing", ""),
        BadBody("a word", "registry"),
        BadBody("no end", #"{"line": "registry""#, names: "body:1:"),
        BadBody("a comma too many", #"{"line": "registry",}"#, names: "body:1:21"),
        BadBody("two values", #"{"line": "registry"} {}"#, names: "body:1:22"),
        BadBody("a list", #"["registry"]"#, names: "an object"),
        BadBody("null", "null", names: "an object"),
        BadBody("no line", "{}", names: "line"),
        BadBody("a misspelt line", #"{"lin": "registry"}"#, names: "lin"),
        BadBody("a number as line", #"{"line": 7}"#, names: "a string"),
        BadBody("an empty line", #"{"line": ""}"#, names: "body:1:10"),
        BadBody("a line of a thousand letters", #"{"line": "\#(String(repeating: "x", count: 1_000))"}"#),
        BadBody("an unknown key", #"{"line": "registry", "isAdmin": true}"#, names: "isAdmin"),
        BadBody("a key twice", #"{"line": "registry", "line": "certification"}"#, names: "twice"),
        BadBody("a reason that there is not", #"{"line": "registry", "priority": "rich"}"#, names: "elderly"),
        BadBody(
            "a language that there is not", "{\"line\": \"registry\",\n \"language\": \"tlh\"}", names: "body:2:14"),
        BadBody("a person key that is none", #"{"line": "registry", "personKey": "079"}"#, names: "64"),
        BadBody("half a character", #"{"line": "registry", "name": "\ud83d"}"#),
        BadBody("a control character", "{\"line\": \"registry\", \"name\": \"a\u{1}b\"}"),
        BadBody("depth", String(repeating: "[", count: 5_000), names: "deep"),
        BadBody("deep objects", String(repeating: #"{"line":"#, count: 1_000), names: "deep"),
        BadBody("a byte order mark", bytes: [0xEF, 0xBB, 0xBF] + Array(#"{"line": "registry"}"#.utf8)),
        BadBody(
            "no UTF-8", bytes: Array(#"{"line": "regis"#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8), names: "UTF-8"),
        BadBody("UTF-16", bytes: Array(#"{"line": "registry"}"#.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
        BadBody("many bytes", bytes: Array(repeating: UInt8(ascii: " "), count: 16_385), status: 413, names: "16384"),
    ]
}

@Suite("A request that is not what it should be")
struct BadRequestTests {
    private static let key = ["idempotency-key": "0123456789abcdef"]

    @Test("is told what is wrong and where, and changes nothing", arguments: BadBody.all)
    func bodies(_ body: BadBody) async throws {
        let house = try TicketHouse()
        let reply = try await house.send(
            house.request("POST", "/v1/tickets", as: .operator, body.bytes, headers: Self.key))
        #expect(reply.status == body.status)
        #expect(reply["content-type"] == "application/problem+json")
        #expect(try reply.json["detail"]?.text?.contains(body.names) == true, "\(reply.text)")
        #expect(try await house.service.tickets().isEmpty)
    }

    @Test("has a body that is too long even when its head did not say so") func undeclared() async throws {
        let house = try TicketHouse()
        let bytes = Array(repeating: UInt8(ascii: " "), count: 20_000)
        let headers = Self.key.merging(["content-length": "7", "transfer-encoding": "chunked"]) { first, _ in first }
        #expect(
            try await house.send(house.request("POST", "/v1/tickets", as: .operator, bytes, headers: headers)).status
                == 413)
    }

    @Test(
        "has a body of another media type",
        arguments: [
            "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp",
            "",
        ])
    func mediaTypes(_ type: String) async throws {
        let headers = Self.key.merging(["content-type": type]) { first, _ in first }
        let house = try TicketHouse()
        let reply = try await house.send("POST", "/v1/tickets", #"{"line": "registry"}"#, headers: headers)
        #expect(reply.status == 415)
    }

    @Test("may say a character set") func characterSet() async throws {
        let headers = Self.key.merging(["content-type": "Application/JSON; charset=utf-8"]) { first, _ in first }
        let house = try TicketHouse()
        #expect(try await house.send("POST", "/v1/tickets", #"{"line": "registry"}"#, headers: headers).status == 201)
    }

    @Test("has a key that is none", arguments: ["", "short", "0123456789abcde!", String(repeating: "x", count: 65)])
    func keys(_ key: String) async throws {
        let house = try TicketHouse()
        let reply = try await house.send(
            "POST", "/v1/tickets", #"{"line": "registry"}"#, headers: ["idempotency-key": key])
        #expect(try reply.status == 400 && reply.json["detail"]?.text?.contains("idempotency-key") == true)
        #expect(try await house.send("POST", "/v1/tickets", #"{"line": "registry"}"#).status == 400, "or no key at all")
    }

    @Test(
        "has parameters that are none",
        arguments: [
            "/v1/tickets?nummer=A001", "/v1/tickets?number=a001", "/v1/tickets?number=A001&number=A002",
            "/v1/tickets?number=", "/v1/lines?x=1", "/v1/statistics?from=yesterday", "/v1/statistics?from=2026-02-30",
            "/v1/statistics?from=2026-03-02&to=2026-03-01", "/v1/statistics?from=2025-03-01&to=2026-03-02",
            "/v1/statistics?form=2026-03-01", "/v1/statistics.csv?to=2026-3-1",
        ])
    func parameters(_ target: String) async throws {
        #expect(try await TicketHouse().send("GET", target).status == 400)
    }

    @Test("has a body where none belongs") func unwanted() async throws {
        let house = try TicketHouse()
        #expect(try await house.send("POST", "/v1/desks/1/call-next", "{}").status == 400)
        #expect(try await house.send("POST", "/v1/session", "{}").status == 400)
    }

    @Test(
        "asks for what is not there",
        arguments: [
            "/", "/v1", "/v2/lines", "/v1/tickets/x/bury", "/v1/tickets/../lines", "/v1/lines/registry/call-next",
            "/v1/tickets/a b", "/v1/desks//open",
        ])
    func paths(_ target: String) async throws {
        let house = try TicketHouse()
        #expect(try await house.send("GET", target).status == 404)
        #expect(house.log.all.last?.path == "-", "the path itself is not logged: it may hold anything")
    }

    @Test("uses a method that is not answered") func methods() async throws {
        let house = try TicketHouse()
        let reply = try await house.send("DELETE", "/v1/tickets", as: nil)
        #expect(reply.status == 405 && reply["allow"] == "GET, POST, HEAD, OPTIONS")
        let options = try await house.send("OPTIONS", "/v1/tickets", as: nil)
        #expect(options.status == 204 && options["allow"] == "GET, POST, HEAD, OPTIONS")
        #expect(try await house.send("OPTIONS", "/nowhere", as: nil).status == 404)
    }

    @Test(
        "accepts nothing that is answered",
        arguments: [
            ("/v1/lines", "text/html", 406), ("/v1/lines", "application/json;q=0, */*", 406),
            ("/v1/lines", "text/html, application/*;q=0.2", 200), ("/v1/lines", "*/*", 200), ("/v1/lines", "", 200),
            ("/v1/statistics.csv", "application/json", 406), ("/v1/statistics.csv", "text/csv; header=present", 200),
            ("/v1/events", "application/json", 406),
        ])
    func accept(_ target: String, _ accept: String, _ status: Int) async throws {
        #expect(try await TicketHouse().send("GET", target, headers: ["accept": accept]).status == status)
    }
}
