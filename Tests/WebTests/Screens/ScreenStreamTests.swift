import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import Web

@Suite("The stream of the visitor's screen", .timeLimit(.minutes(1)))
struct ScreenStreamTests {
    @Test("begins with the run, a robot that sleeps and the lines") func beginning() async throws {
        let house = try TicketHouse()
        let reply = try await house.watch()
        #expect(reply.status == 200 && reply["content-type"] == "text/event-stream")
        let piece = try #require(try await reply.next())
        #expect(piece.hasPrefix(": letan\nretry: 1000\n\n"))
        let events = try ScreenReader.events(in: piece)
        #expect(events.map(\.name) == ["hello", "view", "lines"])
        #expect(events[0].data["language"] == "vi" && events[0].data["run"]?.text?.count == 16)
        #expect(events[1].data["mood"] == "asleep" && events[1].data["number"] == 0)
        #expect(events[2].data[0]?["line"] == "registry" && events[2].data[0]?["waiting"] == nil)
    }

    @Test("names another run after a restart") func run() async throws {
        var runs: Set<String> = []
        for _ in 0..<2 {
            let events = try await ScreenReader(reply: TicketHouse().watch()).next()
            runs.insert(try #require(events[0].data["run"]?.text))
        }
        #expect(runs.count == 2)
    }

    @Test("shows each view as soon as it is there") func live() async throws {
        let house = try TicketHouse()
        let reader = ScreenReader(reply: try await house.watch())
        _ = try await reader.next()
        for number in 1...3 {
            await house.screen.show(.sample("số \(number)"))
            let events = try await reader.next()
            #expect(events.map(\.name) == ["view"] && events[0].data["caption"] == .string("số \(number)"))
            #expect(events[0].data["number"] == .integer(number))
        }
    }

    @Test("gives the newest view alone to a browser that slept through ten thousand") func sleeper() async throws {
        let house = try TicketHouse()
        let readers = [
            ScreenReader(reply: try await house.watch()), ScreenReader(reply: try await house.watch()),
        ]
        for reader in readers { _ = try await reader.next() }
        for number in 1...10_000 { await house.screen.show(.sample("số \(number)")) }
        for reader in readers {
            let events = try await reader.next()
            #expect(events.count == 1 && events[0].data["number"] == 10_000)
        }
    }

    @Test("tells markup and script as the text that they are") func markup() async throws {
        let house = try TicketHouse()
        let evil = "</script><img src=x onerror=alert(1)>\n\ndata: {}\r\nevent: hush\u{2028}&lt;\""
        await house.screen.show(.sample(evil, heard: HeardText(number: 1, text: evil), calls: [evil]))
        let events = try await ScreenReader(reply: house.watch()).next()
        #expect(events.map(\.name) == ["hello", "view", "lines"])
        let view = events[1].data
        #expect(
            view["caption"] == .string(evil) && view["heard"] == .string(evil) && view["calls"]?[0] == .string(evil))
    }

    @Test("follows the lines of the office, in the view's language") func lines() async throws {
        try await TicketHouse().following { house in
            let reader = ScreenReader(reply: try await house.watch())
            _ = try await house.whileTimePasses { try await reader.first("lines") { $0[0]?["waiting"] == "0" } }
            try await house.issue("1")
            try await house.issue("2")
            let lines = try await house.whileTimePasses {
                try await reader.first("lines") { $0[0]?["waiting"] == "2" }
            }
            #expect(lines[0]?["open"] == true && lines[1]?["waiting"] == "0" && lines[1]?["line"] == "certification")
            _ = try await house.send("POST", "/v1/lines/registry/close", nil)
            let closed = try await house.whileTimePasses {
                try await reader.first("lines") { $0[0]?["open"] == false }
            }
            #expect(closed[1]?["open"] == true)
        }
    }

    @Test("says of lines only when they open, while the ticket office cannot be asked") func lostOffice() async throws {
        try await TicketHouse().following { house in
            let reader = ScreenReader(reply: try await house.watch())
            _ = try await house.whileTimePasses { try await reader.first("lines") { $0[0]?["waiting"] == "0" } }
            house.fault.set(.failing(reason: "unplugged"))
            let lines = try await house.whileTimePasses {
                try await reader.first("lines") { $0[0]?["waiting"] == nil }
            }
            #expect(lines[0]?["open"] == true && lines[0]?["wait"] == nil)
        }
    }

    @Test("looks at the office once a second, however much happens there") func lookingSeldom() async throws {
        try await TicketHouse().following { house in
            let reader = ScreenReader(reply: try await house.watch())
            _ = try await reader.first("lines") { $0[0]?["waiting"] == "0" }
            for number in 1...50 { try await house.issue("\(number)") }
            while house.clock.nextDeadline != house.clock.now + .seconds(1) { await Task.yield() }
            house.clock.advance(by: .seconds(1))
            let lines = try await reader.first("lines")
            #expect(lines[0]?["waiting"] == "50")
        }
    }

    @Test("beats every 15 seconds while nothing happens") func heartbeat() async throws {
        try await TicketHouse().following { house in
            let reply = try await house.watch()
            let reader = ScreenReader(reply: reply)
            _ = try await house.whileTimePasses { try await reader.first("lines") { $0[0]?["waiting"] == "0" } }
            let piece = try await house.whileTimePasses { try await reply.next() }
            #expect(piece == ":\n\n")
        }
    }

    @Test("ends when its token is revoked") func revoked() async throws {
        let house = try TicketHouse()
        let reply = try await house.watch(as: .screen, peer: "192.0.2.7")
        _ = try await reply.next()
        try house.file.revoke(try #require(house.tokens[.screen]).id)
        house.clock.advance(by: .seconds(1))
        await house.screen.show(.sample())
        #expect(try await reply.next() == nil)
    }

    @Test("is for browsers on the robot and for those with a token, not for others") func welcome() async throws {
        let house = try TicketHouse()
        #expect(try await house.watch().status == 200)
        #expect(try await house.watch(peer: "192.0.2.7").status == 401)
        #expect(try await house.watch(as: .screen, peer: "192.0.2.7").status == 200)
        #expect(try await house.watch(as: .board, peer: "192.0.2.7").status == 403)
        #expect(try await house.watch(headers: ["host": "evil.example"]).status == 403)
        #expect(try await house.watch(headers: ["origin": "https://evil.example"]).status == 403)
        #expect(try await house.watch(headers: ["x-forwarded-for": "192.0.2.9"]).status == 401)
        #expect(try await house.watch(headers: ["cookie": "letan-session=0123456789.1.x"]).status == 401)
    }
}
