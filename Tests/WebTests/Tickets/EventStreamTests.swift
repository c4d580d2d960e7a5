import Threading
import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import Web

@Suite("The stream of events", .timeLimit(.minutes(1)))
struct EventStreamTests {
    @Test("begins at once, then tells what happens, one event after the other") func live() async throws {
        try await TicketHouse().following { house in
            try await house.issue("0")
            let reply = try await house.send("GET", "/v1/events", as: .desk)
            #expect(reply.status == 200 && reply["content-type"] == "text/event-stream")
            #expect(try await reply.next()?.hasPrefix(": letan\nretry: 2000\nid: ") == true)
            try await house.issue("1", name: "Lý Thị Dung")
            _ = try await house.send("POST", "/v1/desks/1/pause", #"{"reason": "họp"}"#)
            let events = try await house.events(of: reply, 2)
            #expect(events.map(\.id) == [2, 3])
            #expect(events[0].data["ticket"]?["name"] == "Lý Thị Dung")
            #expect(events[1].data["desk"] == "1" && events[1].data["state"] == "paused")
        }
    }

    @Test("shows names to those who may see them", arguments: Role.allCases) func names(_ role: Role) async throws {
        try await TicketHouse().following { house in
            let live = try await house.listen(as: role)
            try await house.issue("1", name: "Lý Thị Dung")
            let older = try await house.listen(as: role, after: 0)
            for reply in [live, older] {
                let event = try #require(try await house.events(of: reply, 1).first)
                #expect((event.data["ticket"]?["name"] != nil) == [.desk, .operator, .board].contains(role))
            }
        }
    }

    @Test("goes on after any event, from memory or from the office", arguments: [0, 1, 5, 11, 12])
    func resume(_ last: Int64) async throws {
        try await TicketHouse(ring: 2).following { house in
            _ = try await house.listen()
            for number in 1...12 { try await house.issue("\(number)") }
            let reply = try await house.listen(after: last)
            try await house.issue("13")
            #expect(try await house.events(of: reply, Int(13 - last)).map(\.id) == Array(last + 1...13))
        }
    }

    @Test("lets a listener that fell behind catch up") func slow() async throws {
        try await TicketHouse(ring: 2).following { house in
            let slow = try await house.listen()
            for number in 1...20 { try await house.issue("\(number)") }
            #expect(try await house.events(of: slow, 20).map(\.id) == Array(1...20))
        }
    }

    @Test("tells who knows of events that there are not that it missed some") func missed() async throws {
        try await TicketHouse().following { house in
            try await house.issue("1")
            let reply = try await house.listen(after: 4_711)
            let event = try #require(try await house.events(of: reply, 1).first)
            #expect(event.id == 1 && event.data["kind"] == "missed")
            try await house.issue("2")
            #expect(try await house.events(of: reply, 1).map(\.id) == [2])
        }
    }

    @Test("reads the office once for all who listen") func fanOut() async throws {
        try await TicketHouse().following { house in
            var replies: [Reply] = []
            for _ in 0..<200 { replies.append(try await house.listen(as: .screen)) }
            try await house.issue("0")
            for reply in replies { #expect(try await house.blocks(of: reply, 1)[0].hasPrefix("id: 1\n")) }
            let before = house.store.readings
            for number in 1...10 { try await house.issue("\(number)") }
            for reply in replies { #expect(try await house.blocks(of: reply, 10)[9].hasPrefix("id: 11\n")) }
            // Each issue asks first whether it is a repeat, and the hub looks after each once or twice.
            #expect(house.store.readings - before < 60)
        }
    }

    @Test("beats every 15 seconds while nothing happens") func heartbeat() async throws {
        try await TicketHouse().following { house in
            let reply = try await house.listen()
            async let beat = reply.next()
            while house.clock.nextDeadline == nil { await Task.yield() }
            house.clock.advance(by: .seconds(15))
            #expect(try await beat == ":\n\n")
        }
    }

    @Test("stays when the office is lost, and misses nothing") func lost() async throws {
        try await TicketHouse().following { house in
            let reply = try await house.listen()
            house.fault.set(.failing(reason: "unplugged"))
            house.store.changes.signal()
            while try await house.send("GET", "/v1/events").status != 503 { await Task.yield() }
            house.fault.set(.none)
            try await house.issue("1")
            let events = try await house.whileTimePasses { try await house.events(of: reply, 1) }
            #expect(events.map(\.id) == [1])
        }
    }

    @Test("is found by an office that was not there at first") func late() async throws {
        let house = try TicketHouse()
        house.fault.set(.failing(reason: "not yet"))
        try await house.following { house in
            #expect(try await house.send("GET", "/v1/events").status == 503)
            house.fault.set(.none)
            try await house.whileTimePasses {
                while try await house.send("GET", "/v1/events").status != 200 { await Task.yield() }
            }
        }
    }

    @Test("ends when its token is revoked") func revoked() async throws {
        try await TicketHouse().following { house in
            let reply = try await house.listen(as: .board)
            try house.file.revoke(try #require(house.tokens[.board]).id)
            house.clock.advance(by: .seconds(1))
            try await house.issue("1")
            #expect(try await reply.next() == nil)
        }
    }

    @Test(
        "refuses to go on after what is no event",
        arguments: ["x", "-1", "1.5", "99999999999999999999", "", "9999999999999999999"])
    func malformed(_ last: String) async throws {
        let house = try TicketHouse()
        #expect(try await house.send("GET", "/v1/events", headers: ["last-event-id": last]).status == 400)
    }
}

/// An event as a browser sees it.
struct ReadEvent: Sendable {
    let id: Int64
    let data: JSONValue
}

extension TicketHouse {
    /// A stream that has begun.
    func listen(as role: Role = .operator, after last: Int64? = nil) async throws -> Reply {
        let reply = try await send(
            "GET", "/v1/events", as: role, headers: last.map { ["last-event-id": "\($0)"] } ?? [:])
        try #require(try await reply.next()?.hasPrefix(": letan\nretry: 2000\nid: ") == true)
        return reply
    }

    /// Does `body` while the clock goes on.
    func whileTimePasses<Result: Sendable>(
        _ body: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                while !Task.isCancelled {
                    clock.advance(by: .milliseconds(100))
                    await Task.yield()
                }
                return nil
            }
            defer { group.cancelAll() }
            return try #require(try await group.next() ?? nil)
        }
    }

    /// The next `count` events of a stream, as they are sent; heartbeats are left out.
    func blocks(of reply: Reply, _ count: Int) async throws -> [Substring] {
        var blocks: [Substring] = []
        while blocks.count < count {
            let piece = try #require(try await reply.next(), "the stream ended")
            blocks += piece.split(separator: "\n\n").filter { !$0.hasPrefix(":") }
        }
        try #require(blocks.count == count)
        return blocks
    }

    /// The next `count` events of a stream, held against the document.
    func events(of reply: Reply, _ count: Int) async throws -> [ReadEvent] {
        let document = try await Self.document.value
        return try await blocks(of: reply, count).map { block in
            let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
            try #require(lines.count == 3 && lines[1] == "event: office", "\(block)")
            let data = try JSONDecoder().decode(JSONValue.self, from: Data(lines[2].dropFirst(6).utf8))
            #expect(document.complaints(aboutEvent: data) == [])
            return ReadEvent(id: try #require(Int64(lines[0].dropFirst(4))), data: data)
        }
    }
}
