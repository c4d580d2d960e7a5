import Simulation
import Reception
import TestSupport
import Testing
import Web

@Suite("Every operation of the API")
struct OperationTests {
    @Test("a ticket is issued once for a key, however often it is sent") func issue() async throws {
        let house = try TicketHouse()
        let key = ["idempotency-key": "0123456789abcdef0123456789abcdef"]
        let body = #"{"line": "registry", "priority": "elderly", "language": "en", "name": "Nguyễn Văn An"}"#
        let first = try await house.send("POST", "/v1/tickets", body, headers: key)
        #expect(first.status == 201)
        #expect(first["location"] == "/v1/tickets/0123456789abcdef0123456789abcdef")
        let again = try await house.send("POST", "/v1/tickets", body, headers: key)
        #expect(again.status == 200 && again["location"] == nil)
        #expect(try again.json == first.json)
        #expect(try first.json["number"] == "A001" && first.json["name"] == "Nguyễn Văn An")
        let other = try await house.send("POST", "/v1/tickets", #"{"line": "certification"}"#, headers: key)
        #expect(other.status == 422)
        #expect(try other.problem == "key-reused")
        #expect(try await house.service.tickets().count == 1)
    }

    @Test("a ticket without a language is in the office's") func language() async throws {
        let house = try TicketHouse()
        let id = try await house.issue("1")
        #expect(try await house.send("GET", "/v1/tickets/\(id)").json["language"] == "vi")
    }

    @Test("tickets are read one by one, by number and all together") func reading() async throws {
        let house = try TicketHouse()
        let first = try await house.issue("1")
        try await house.issue("2", line: "certification")
        #expect(try await house.send("GET", "/v1/tickets/\(first)").json["number"] == "A001")
        #expect(try await house.send("GET", "/v1/tickets/nobody").status == 404)
        let found = try await house.send("GET", "/v1/tickets?number=B001", as: .robot)
        #expect(try found.json["items"]?.items?.count == 1 && found.json["items"]?[0]?["line"] == "certification")
        #expect(try await house.send("GET", "/v1/tickets?number=B777").json["items"] == [])
        #expect(try await house.send("GET", "/v1/tickets").json["items"]?.items?.count == 2)
    }

    @Test("lines, desks, the board and the key of the day are read") func surroundings() async throws {
        let house = try TicketHouse()
        try await house.issue("1")
        let lines = try await house.send("GET", "/v1/lines", as: .screen)
        #expect(try lines.json["items"]?[0]?["waiting"] == 1)
        #expect(try await house.send("GET", "/v1/desks").json["items"]?.items?.count == 3)
        #expect(try await house.send("GET", "/v1/board").json["next"]?[0]?["number"] == "A001")
        let key = try await house.send("GET", "/v1/person-key", as: .robot)
        #expect(try key.json["key"]?.text?.count == 64)
    }

    @Test("a visitor is called, recalled, served and done") func served() async throws {
        let house = try TicketHouse()
        let id = try await house.issue("1")
        let called = try await house.send("POST", "/v1/desks/1/call-next", as: .desk)
        #expect(try called.status == 200 && called.json["desk"] == "1")
        for (step, status) in [("recall", "called"), ("serve", "serving"), ("finish", "served")] {
            let reply = try await house.send("POST", "/v1/tickets/\(id)/\(step)", as: .desk, #"{"desk": "1"}"#)
            #expect(try reply.status == 200 && reply.json["status"] == .string(status), "\(step)")
        }
        #expect(try await house.send("POST", "/v1/desks/1/call-next", as: .desk).status == 204)
        let refused = try await house.send("POST", "/v1/tickets/\(id)/cancel", as: .desk)
        #expect(try refused.status == 409 && refused.json["ticketStatus"] == "served")
    }

    @Test("a call with a key calls once") func callOnce() async throws {
        let house = try TicketHouse()
        try await house.issue("1")
        try await house.issue("2")
        let key = ["idempotency-key": "call-call-call-1"]
        let first = try await house.send("POST", "/v1/desks/1/call-next", headers: key)
        let again = try await house.send("POST", "/v1/desks/1/call-next", headers: key)
        #expect(try first.json["number"] == "A001" && again.json["number"] == "A001")
    }

    @Test("who did not come can come back, be sent on or be given up") func others() async throws {
        let house = try TicketHouse()
        let id = try await house.issue("1")
        _ = try await house.send("POST", "/v1/desks/1/call-next")
        for (step, body, status) in [
            ("no-show", nil, "noShow"), ("return", "{}", "waiting"),
            ("transfer", #"{"line": "certification", "desk": null}"#, "waiting"),
            ("priority", #"{"priority": "pregnant"}"#, "waiting"), ("cancel", nil, "cancelled"),
        ] as [(String, String?, String)] {
            let reply = try await house.send("POST", "/v1/tickets/\(id)/\(step)", body)
            #expect(try reply.status == 200 && reply.json["status"] == .string(status), "\(step): \(reply.text)")
        }
    }

    @Test("a desk says that a ticket is at another one") func otherDesk() async throws {
        let house = try TicketHouse()
        let id = try await house.issue("1")
        _ = try await house.send("POST", "/v1/desks/1/call-next")
        let reply = try await house.send("POST", "/v1/tickets/\(id)/serve", as: .desk, #"{"desk": "3"}"#)
        #expect(try reply.status == 409 && reply.problem == "other-desk" && reply.json["desk"] == "1")
    }

    @Test("desks and lines close, pause and open", arguments: ["desks/1", "lines/registry"])
    func availability(_ place: String) async throws {
        let house = try TicketHouse()
        for (step, state) in [("pause", "paused"), ("close", "closed"), ("open", "open")] {
            let reply = try await house.send("POST", "/v1/\(place)/\(step)", #"{"reason": "họp"}"#)
            #expect(try reply.status == 200 && reply.json["state"] == .string(state))
        }
        #expect(try await house.send("POST", "/v1/\(place)/pause").status == 200, "a reason need not be given")
    }

    @Test(
        "what there is not is said",
        arguments: [
            ("POST", "/v1/desks/9/call-next", nil, 404, "unknown-desk"),
            ("POST", "/v1/desks/9/open", nil, 404, "unknown-desk"),
            ("POST", "/v1/lines/land/open", nil, 422, "unknown-line"),
            ("POST", "/v1/tickets", #"{"line": "land"}"#, 422, "unknown-line"),
            ("POST", "/v1/tickets/nobody/serve", nil, 404, "not-found"),
            ("POST", "/v1/tickets/nobody/transfer", #"{"line": "registry"}"#, 404, "not-found"),
        ] as [(String, String, String?, Int, String)])
    func unknown(_ method: String, _ target: String, _ body: String?, _ status: Int, _ problem: String) async throws {
        let headers = target == "/v1/tickets" ? ["idempotency-key": "0123456789abcdef"] : [:]
        let reply = try await TicketHouse().send(method, target, body, headers: headers)
        #expect(try reply.status == status && reply.problem == problem)
    }

    @Test("a full store refuses what writes, and answers what reads") func full() async throws {
        let house = try TicketHouse()
        let id = try await house.issue("1")
        house.store.setFull(true)
        let refused = try await house.send("POST", "/v1/tickets/\(id)/cancel")
        #expect(try refused.status == 507 && refused.problem == "storage-full")
        #expect(try await house.send("GET", "/v1/tickets/\(id)").json["status"] == "waiting")
    }

    @Test("an office that cannot answer is unwell, and does not say why") func unwell() async throws {
        let house = try TicketHouse()
        #expect(try await house.send("GET", "/healthz", as: nil).text == #"{"status":"ok"}"#)
        house.fault.set(.failing(reason: "the secret plans of the disk"))
        let reply = try await house.send("GET", "/healthz", as: nil)
        #expect(try reply.status == 503 && reply.problem == "unavailable")
        #expect(!reply.text.contains("secret"))
    }

    @Test("metrics are for operators and for programs of this machine") func metrics() async throws {
        let house = try TicketHouse()
        #expect(try await house.send("GET", "/metrics").text == "letan_up 1\n")
        func status(_ headers: [String: String], peer: String, as role: Role? = nil) async throws -> Int {
            try await house.send(house.request("GET", "/metrics", as: role, headers: headers, peer: peer)).status
        }
        #expect(try await status([:], peer: "127.0.0.1") == 200)
        #expect(try await status([:], peer: "::1") == 200)
        #expect(try await status([:], peer: "192.0.2.7") == 401)
        #expect(try await status(["x-forwarded-for": "192.0.2.7"], peer: "127.0.0.1") == 401, "a proxy is no neighbour")
        #expect(try await status([:], peer: "127.0.0.1", as: .desk) == 403)
    }

    @Test("what is forwarded under a name that others call this machine by is no neighbour's, whoever brings it")
    func forwarded() async throws {
        let house = try TicketHouse(hosts: ["ward.example"])
        func status(_ headers: [String: String]) async throws -> Int {
            try await house.send(house.request("GET", "/metrics", as: nil, headers: headers, peer: "127.0.0.1")).status
        }
        #expect(try await status([:]) == 200)
        #expect(try await status(["origin": "http://localhost:8080"]) == 200)
        #expect(try await status(["origin": "https://ward.example"]) == 401)
        #expect(try await status(["host": "ward.example"]) == 401)
    }

    @Test("a browser exchanges its token for a cookie, and gives it back") func session() async throws {
        let house = try TicketHouse()
        let begun = try await house.send("POST", "/v1/session", as: .desk)
        #expect(begun.status == 204)
        let cookie = try #require(begun["set-cookie"]?.prefix { $0 != ";" })
        let reply = try await house.send("GET", "/v1/desks", as: nil, headers: ["cookie": String(cookie)])
        #expect(reply.status == 200)
        let ended = try await house.send("DELETE", "/v1/session", as: nil)
        #expect(ended.status == 204 && ended["set-cookie"]?.contains("Max-Age=0") == true)
    }
}
