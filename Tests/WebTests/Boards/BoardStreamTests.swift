import Reception
import Simulation
import TestSupport
import Testing
import Web

@Suite("The stream of the board", .timeLimit(.minutes(1)))
struct BoardStreamTests {
    private static let path = "/v1/board/events"

    @Test("greets, shows the board at once, and changes it when a desk calls") func calls() async throws {
        try await Lobby().open { lobby in
            let stream = await lobby.get(Self.path, as: .board)
            #expect(stream.status == 200 && stream["content-type"] == "text/event-stream")
            let hello = try await stream.event("hello")
            #expect(hello["language"] == "vi" && hello["run"]?.text?.count == 16)
            try await lobby.issue("t1")
            let waiting = try await stream.event("board") { $0["lines"]?[0]?["next"] == "A001" }
            #expect(waiting["lines"]?[0]?["waiting"]?["vi"] == "1")
            #expect(waiting["lines"]?[0]?["reason"]?["en"] == "nextByArrival (en)")
            _ = try await lobby.service.callNext(desk: "1")
            let called = try await stream.event("board") { $0["calls"]?[0] != nil }
            #expect(called["desks"]?[0]?["number"] == "A001" && called["desks"]?[0]?["status"] == "called")
            #expect(called["calls"]?[0]?["number"] == "A001" && called["calls"]?[0]?["deskName"]?["vi"] == "1")
            _ = try await lobby.service.apply(.serve, to: "t1")
            let served = try await stream.event("board") { $0["desks"]?[0]?["status"] == "serving" }
            #expect(served["calls"]?.items == [])
        }
    }

    @Test("shows a call that is repeated as new") func recall() async throws {
        try await Lobby().open { lobby in
            try await lobby.issue("t1")
            _ = try await lobby.service.callNext(desk: "1")
            let stream = await lobby.get(Self.path, as: .board)
            _ = try await stream.event("board") { ($0["calls"]?[0]?["calledAgo"]?.whole ?? 0) >= 20 }
            _ = try await lobby.service.apply(.recall, to: "t1")
            let again = try await stream.event("board") { ($0["calls"]?[0]?["calledAgo"]?.whole ?? 99) < 10 }
            #expect(again["calls"]?[0]?["number"] == "A001")
        }
    }

    @Test("shows names as text, and only of those who agreed", arguments: [NamePolicy.ask, .never])
    func names(policy: NamePolicy) async throws {
        try await Lobby(names: policy).open { lobby in
            try await lobby.issue("t1", name: "</script><b>\"Dung\"")
            try await lobby.issue("t2", line: "certification")
            _ = try await lobby.service.callNext(desk: "1")
            _ = try await lobby.service.callNext(desk: "2")
            let stream = await lobby.get(Self.path, as: .board)
            let board = try await stream.event("board") { $0["calls"]?[1] != nil }
            let names = board["calls"]?.items?.compactMap { $0["name"]?.text } ?? []
            #expect(names.count == (policy == .ask ? 1 : 0) && names.allSatisfy { $0.contains("Dung") })
        }
    }

    @Test("is for boards, screens, desks and operators, and for the robot's own browser", arguments: Role.allCases)
    func roles(role: Role) async throws {
        let lobby = try Lobby()
        #expect(await lobby.get(Self.path, as: role).status == (role == .robot ? 403 : 200))
        #expect(await lobby.get(Self.path).status == 401)
        #expect(await lobby.get(Self.path, peer: "127.0.0.1").status == 200)
        #expect(await lobby.get(Self.path, as: role, host: "evil.example").status == 403)
    }

    @Test("ends when its token is revoked") func revoked() async throws {
        try await Lobby().open { lobby in
            let stream = await lobby.get(Self.path, as: .board)
            _ = try await stream.event("board")
            try lobby.file.revoke(try #require(lobby.tokens[.board]).id)
            await #expect(throws: EndOfStream.self) { try await stream.event("never") }
        }
    }

    @Test("says that it is not up to date while the office cannot be asked, and recovers") func lost() async throws {
        try await Lobby().open { lobby in
            try await lobby.issue("t1")
            let stream = await lobby.get(Self.path, as: .board)
            _ = try await stream.event("board") { $0["lines"]?[0]?["next"] == "A001" }
            lobby.fault.set(.failing(reason: "unplugged"))
            let outdated = try await stream.event("board") { $0["isCurrent"] == false }
            #expect(outdated["lines"]?[0]?["next"] == "A001")
            lobby.fault.set(.none)
            _ = try await stream.event("board") { $0["isCurrent"] == true }
        }
    }

    @Test("has its words although the office was never there") func never() async throws {
        let lobby = try Lobby()
        lobby.fault.set(.failing(reason: "not yet"))
        try await lobby.open { lobby in
            let board = try await lobby.get(Self.path, as: .board).event("board")
            #expect(board["isCurrent"] == false && board["words"]?["connectionLost"]?["vi"]?.text?.isEmpty == false)
        }
    }

    @Test("asks the office at most once a second, however much happens, and skips what is over") func bursts()
        async throws
    {
        try await Lobby().open { lobby in
            let stream = await lobby.get(Self.path, as: .board)
            _ = try await stream.event("board")
            for number in 0..<300 { try await lobby.issue(TicketID(rawValue: "t\(number)")) }
            let (before, begun) = (lobby.store.readings, lobby.clock.now)
            _ = try await stream.event("board") { $0["lines"]?[0]?["waiting"]?["vi"] == "300" }
            // Three questions a look, and the follower's own after each event that it has not read yet.
            let seconds = (lobby.clock.now - begun).seconds
            #expect(Double(lobby.store.readings - before) < 400 + 4 * (seconds + 2))
        }
    }

    @Test("carries what is called aloud") func speech() async throws {
        try await Lobby().open { lobby in
            let stream = await lobby.get(Self.path, as: .board)
            _ = try await stream.event("board")
            let sound = ScreenSound(
                speech: SpeechID(rawValue: 1), first: 0, rate: 8_000, samples: Array(repeating: 1, count: 800_000),
                marks: [], at: lobby.clock.now)
            lobby.board.speech.tell(.sound(sound))
            #expect(try await stream.event("sound")["rate"] == 8_000)
            lobby.board.speech.tell(.said(speech: SpeechID(rawValue: 1)))
            _ = try await stream.event("said")
        }
    }

    @Test("comes over a real connection") func overTheWire() async throws {
        let lobby = try Lobby()
        try await lobby.open { lobby in
            let responder = TestResponder({ await lobby.responder.respond(to: $0) }, refusal: lobby.responder.refuse)
            try await serving(responder) { _, port in
                let client = try RawClient(port)
                try await client.send("GET \(Self.path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
                #expect(try await client.head().status == 200)
                var text = ""
                while !text.contains("event: board"), let chunk = try await client.chunk() {
                    text += String(decoding: chunk, as: UTF8.self)
                }
                #expect(text.contains("event: hello\ndata: {") && text.contains("\"officeName\""))
            }
        }
    }

    @Test("has words for pages that nobody told anything yet, for everybody") func early() async throws {
        let reply = await (try Lobby()).get("/v1/words")
        #expect(reply.status == 200)
        let words = try reply.json
        #expect(words["language"] == "vi" && words["words"]?["en"]?["ticketUnknown"] == "ticketUnknown (en)")
    }
}

extension JSONValue {
    /// A whole number.
    fileprivate var whole: Int? { if case .integer(let value) = self { value } else { nil } }
}
