import Reception
import Simulation
import TestSupport
import Testing
import Web

@Suite("The phone page of a ticket", .timeLimit(.minutes(1)))
struct PhoneTests {
    private func path(_ ticket: String) -> String { "/v1/phone/\(ticket)/events" }

    @Test("follows a ticket from the queue to the desk and to its end") func life() async throws {
        try await Lobby().open { lobby in
            for number in 1...4 { try await lobby.issue(TicketID(rawValue: "t\(number)"), language: .english) }
            let stream = await lobby.get(path("t4"))
            #expect(stream.status == 200 && stream["content-type"] == "text/event-stream")
            let waiting = try await stream.event("ticket")
            #expect(waiting["number"] == "A004" && waiting["ahead"] == "3" && waiting["statusName"] == "waiting")
            #expect(waiting["language"] == "en" && waiting["words"]?["alertMe"] == "alertMe (en)")
            for number in 1...3 {
                _ = try await lobby.service.callNext(desk: "1")
                _ = try await lobby.service.apply(.serve, to: TicketID(rawValue: "t\(number)"))
                _ = try await lobby.service.apply(.finish, to: TicketID(rawValue: "t\(number)"))
            }
            _ = try await stream.event("ticket") { $0["ahead"] == "0" }
            _ = try await lobby.service.callNext(desk: "3")
            let called = try await stream.event("ticket") { $0["statusName"] == "called" }
            #expect(called["desks"] == "3" && called["call"] != nil)
            _ = try await lobby.service.apply(.recall, to: "t4")
            let again = try await stream.event("ticket") { $0["call"] != called["call"] }
            #expect(again["call"] != nil)
            _ = try await lobby.service.apply(.noShow, to: "t4")
            let missed = try await stream.event("ticket") { $0["statusName"] == "noShow" }
            #expect(missed["call"] == nil)
            _ = try await lobby.service.apply(.comeBack, to: "t4")
            _ = try await stream.event("ticket") { $0["statusName"] == "waiting" }
            _ = try await lobby.service.transfer("t4", to: "certification", by: nil)
            _ = try await stream.event("ticket") { $0["line"] == "certification" }
            _ = try await lobby.service.apply(.cancel, to: "t4")
            _ = try await stream.event("ticket") { $0["statusName"] == "cancelled" }
        }
    }

    @Test("shows nothing personal and no other ticket") func privacy() async throws {
        try await Lobby().open { lobby in
            try await lobby.issue("t1", name: "Nguyễn Văn An")
            try await lobby.issue("t2", name: "Lý Thị Dung")
            _ = try await lobby.service.callNext(desk: "1")
            let text = try await lobby.get(path("t1")).next() ?? ""
            #expect(text.hasPrefix("event: ticket\ndata: {") && text.contains("A001"))
            for secret in ["An", "Dung", "A002", "t1", "t2"] { #expect(!text.contains("\"\(secret)")) }
            #expect(!text.contains("Nguyễn") && !text.contains("Lý"))
        }
    }

    @Test(
        "answers alike for ids that are unknown, malformed or not of today",
        arguments: ["unknown", "t1'--", "ti cket", "%00", "..", String(repeating: "a", count: 900), "old"])
    func unknown(id: String) async throws {
        let lobby = try Lobby()
        try await lobby.issue("old")
        lobby.clock.advance(by: .seconds(24 * 3_600))
        let reply = await lobby.get(path(id))
        let reference = await lobby.get(path("nobody"))
        #expect(reply.status == 404 && reply.text == reference.text)
        #expect(reply.headers.map { "\($0.name): \($0.value)" } == reference.headers.map { "\($0.name): \($0.value)" })
    }

    @Test("slows down whoever guesses, and nobody else") func guesses() async throws {
        let lobby = try Lobby(limits: AccessLimits(strangers: RateLimit(burst: 20, perSecond: 1)))
        try await lobby.issue("t1")
        var statuses: [Int] = []
        for number in 0..<30 { statuses.append(await lobby.get(path("guess\(number)")).status) }
        #expect(statuses == Array(repeating: 404, count: 20) + Array(repeating: 429, count: 10))
        #expect(await lobby.get(path("t1"), peer: "192.0.2.8").status == 200)
        lobby.clock.advance(by: .seconds(1))
        #expect(await lobby.get(path("t1")).status == 200)
    }

    @Test("is not there where phones do not reach the robot") func noPublicURL() async throws {
        let lobby = try Lobby(publicURL: nil)
        try await lobby.issue("t1")
        #expect(await lobby.get(path("t1")).status == 404)
    }

    @Test("ends at night, when the ticket is no longer good") func night() async throws {
        try await Lobby().open { lobby in
            try await lobby.issue("t1")
            let stream = await lobby.get(path("t1"))
            _ = try await stream.event("ticket")
            lobby.clock.advance(by: .seconds(17 * 3_600))
            try await lobby.issue("next")
            await #expect(throws: EndOfStream.self) { try await stream.event("never") }
        }
    }

    @Test("tells the time each minute, without asking the office") func clock() async throws {
        try await Lobby().open { lobby in
            try await lobby.issue("t1")
            let stream = await lobby.get(path("t1"))
            let first = try await stream.event("ticket")
            let next = try await stream.event("ticket") { $0["clock"] != first["clock"] }
            #expect(next["number"] == "A001")
        }
    }

    @Test("stays as it was while the office cannot be asked, and then catches up") func lost() async throws {
        try await Lobby().open { lobby in
            try await lobby.issue("t1")
            let stream = await lobby.get(path("t1"))
            _ = try await stream.event("ticket")
            lobby.fault.set(.failing(reason: "unplugged"))
            let minute = try await stream.event("ticket")
            #expect(minute["statusName"] == "waiting")
            lobby.fault.set(.none)
            _ = try await lobby.service.callNext(desk: "1")
            _ = try await stream.event("ticket") { $0["statusName"] == "called" }
        }
    }

    @Test("is as it stands when the office cannot be asked at first: not there now") func unavailable() async throws {
        let lobby = try Lobby()
        lobby.fault.set(.failing(reason: "unplugged"))
        #expect(await lobby.get(path("t1")).status == 503)
    }
}
