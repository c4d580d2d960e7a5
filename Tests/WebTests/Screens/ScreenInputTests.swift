import Reception
import Simulation
import TestSupport
import Testing
import Web

@Suite("What the visitor does in a browser", .timeLimit(.minutes(1)))
struct ScreenInputTests {
    private let house: TicketHouse

    init() throws { house = try TicketHouse(office: .announcing) }

    /// Everything the robot got; the screen is gone after that.
    private func inputs() async -> [VisitorInput] {
        house.screen.remove()
        var inputs: [VisitorInput] = []
        for await input in house.screen.inputs { inputs.append(input) }
        return inputs
    }

    @Test("reaches the robot in order") func order() async throws {
        await house.screen.show(.sample(choices: [.yes, .no]))
        let bodies = [
            #"{"touched": true}"#, #"{"text": "<b>Tôi</b> & 'sao y'", "language": "vi"}"#,
            #"{"choice": {"line": {"id": "registry"}}, "view": 0}"#, #"{"choice": {"yes": {}}, "view": 1}"#,
            #"{"choice": {"topic": {"topic": {"intent": "procedure_fee", "procedure": "certified-copy"}}}, "view": 1}"#,
        ]
        for body in bodies { #expect(try await house.use(body).status == 204, "\(body)") }
        #expect(
            await inputs() == [
                .touched, .text("<b>Tôi</b> & 'sao y'", source: .typed, language: .vietnamese),
                .choice(.line(id: "registry")), .choice(.yes),
                .choice(.topic(topic: Topic(intent: .procedureFee, procedure: "certified-copy"))),
            ])
    }

    @Test(
        "is refused when it is not what it should be",
        arguments: [
            "", "{}", "[]", "null", "{", #"{"touched": false}"#, #"{"touched": "yes"}"#, #"{"text": ""}"#,
            #"{"text": " \t "}"#, #"{"text": 1}"#, #"{"text": "a", "touched": true}"#,
            #"{"text": "a", "language": "xx"}"#,
            #"{"text": "a", "source": "recognized"}"#, #"{"choice": {"yes": {}}}"#, #"{"choice": {}, "view": 1}"#,
            #"{"choice": {"yes": {}, "no": {}}, "view": 1}"#, #"{"choice": "yes", "view": 1}"#,
            #"{"choice": {"maybe": {}}, "view": 1}"#, #"{"choice": {"yes": {}}, "view": -1}"#,
            #"{"choice": {"yes": {}}, "view": 1.5}"#, #"{"choice": {"rating": {"value": 6}}, "view": 1}"#,
            #"{"choice": {"rating": {"value": 0}}, "view": 1}"#, #"{"choice": {"line": {}}, "view": 1}"#,
            #"{"choice": {"priority": {"reason": "haste"}}, "view": 1}"#,
            #"{"choice": {"language": {"language": "tlh"}}, "view": 1}"#,
            #"{"choice": {"line": {"id": "registry", "more": 1}}, "view": 1}"#,
        ])
    func malformed(_ body: String) async throws {
        await house.screen.show(.sample(choices: [.yes, .no]))
        #expect(try await house.use(body).status == 400)
        #expect(await inputs().isEmpty)
    }

    @Test(
        "is refused when this office has no such thing",
        arguments: [
            #"{"line": {"id": "nothing"}}"#, #"{"procedure": {"id": "<script>"}}"#, #"{"facility": {"id": "pool"}}"#,
            #"{"language": {"language": "ko"}}"#, #"{"topic": {"topic": {"intent": "fly"}}}"#,
            #"{"topic": {"topic": {"intent": "none"}}}"#,
            #"{"topic": {"topic": {"intent": "take_ticket", "line": "nothing"}}}"#,
            #"{"topic": {"topic": {"intent": "procedure_fee", "procedure": "nothing"}}}"#,
        ])
    func unknown(_ choice: String) async throws {
        let reply = try await house.use(#"{"choice": \#(choice), "view": 0}"#)
        #expect(reply.status == 422)
        #expect(try reply.problem == "unknown-choice")
        #expect(await inputs().isEmpty)
    }

    @Test("is told when the question is gone") func stale() async throws {
        await house.screen.show(.sample(choices: [.yes, .no], variant: 1))
        await house.screen.show(.sample(choices: [.yes, .no], variant: 2))
        let reply = try await house.use(#"{"choice": {"yes": {}}, "view": 1}"#)
        #expect(reply.status == 409)
        #expect(try reply.problem == "stale")
        #expect(try await house.use(#"{"choice": {"yes": {}}, "view": 2}"#).status == 204)
        #expect(try await house.use(#"{"choice": {"yes": {}}, "view": 2}"#).status == 409)
        #expect(await inputs() == [.choice(.yes)])
    }

    @Test("is a thousand characters of text at most", arguments: [(1_000, 204), (1_001, 400), (30_000, 413)])
    func long(_ count: Int, _ status: Int) async throws {
        let text =
            String(repeating: "ế", count: min(count, 5_000)) + String(repeating: "e", count: max(0, count - 5_000))
        #expect(try await house.use(#"{"text": "\#(text)"}"#).status == status)
    }

    @Test("comes from our own pages, as JSON") func foreign() async throws {
        let body = #"{"touched": true}"#
        #expect(try await house.use(body, headers: ["origin": "http://localhost:8080"]).status == 204)
        #expect(try await house.use(body, headers: ["origin": "https://evil.example"]).status == 403)
        #expect(try await house.use(body, headers: ["host": "evil.example:8080"]).status == 403)
        #expect(try await house.use(body, headers: ["content-type": "text/plain"]).status == 415)
        #expect(
            try await house.use(body, headers: ["content-type": "application/x-www-form-urlencoded"]).status == 415)
        #expect(try await house.use(body, peer: "192.0.2.7").status == 401)
        #expect(await inputs() == [.touched])
    }

    @Test("is told to wait when there is too much of it, and nothing of it is kept") func flood() async throws {
        var counts: [Int: Int] = [:]
        let body = #"{"touched": true}"#
        let request = house.request("POST", "/v1/screen/inputs", as: nil, Array(body.utf8), peer: "127.0.0.1")
        for _ in 0..<10_000 {
            let status = await house.answer(request).status
            counts[status, default: 0] += 1
        }
        #expect(counts == [204: 64, 429: 9_936])
        #expect(try await house.use(body)["retry-after"] == "1")
        #expect(await inputs().count == 64)
    }

    @Test("is limited for a stranger by the gate, too") func gate() async throws {
        var limits = AccessLimits.generous
        limits.strangers = RateLimit(burst: 3, perSecond: 1)
        let house = try TicketHouse(limits: limits)
        var statuses: [Int] = []
        for _ in 0..<4 { statuses.append(try await house.use(#"{"touched": true}"#).status) }
        #expect(statuses == [204, 204, 204, 429])
    }

    @Test("is taken or refused, whatever bytes it has", arguments: [1, 2, 3, 4]) func fuzz(_ seed: UInt64) async throws
    {
        var random = SeededRandom(seed: seed)
        let robot = Task { [inputs = house.screen.inputs] in for await _ in inputs {} }
        defer { robot.cancel() }
        for _ in 0..<500 {
            var bytes = Array((Self.sound.randomElement(using: &random) ?? "").utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            let request = house.request("POST", "/v1/screen/inputs", as: nil, bytes, peer: "127.0.0.1")
            let status = await house.answer(request).status
            #expect([204, 400, 409, 422, 429].contains(status), "\(status): \(bytes)")
        }
    }

    private static let sound = [
        #"{"touched": true}"#, #"{"text": "Tôi muốn sao y", "language": "vi"}"#,
        #"{"choice": {"line": {"id": "registry"}}, "view": 0}"#, #"{"choice": {"yes": {}}, "view": 0}"#,
        #"{"choice": {"topic": {"topic": {"intent": "procedure_fee", "procedure": "certified-copy"}}}, "view": 0}"#,
        #"{"choice": {"appointmentTime": {"time": {"day": {"year": 2026, "month": 3, "day": 3}, "half": "morning"}}}, "view": 0}"#,
    ]

    @Test("waits for a robot that is there") func gone() async throws {
        house.screen.remove()
        #expect(try await house.use(#"{"touched": true}"#).status == 503)
    }
}
