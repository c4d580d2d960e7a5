import Foundation
import Reception
import Simulation
import Synchronization
import TestSupport
import Testing
import TicketClient

@Suite("Servers in trouble", .timeLimit(.minutes(1)))
struct TroubleTests {
    private let front: OfficeFront

    init() throws { front = try OfficeFront() }

    @Test(
        "an answer that is not one of the office fails with a sentence that names the server and not what was asked",
        arguments: [
            (.http(200, "<!DOCTYPE html>", type: "text/html"), "not JSON"), (.http(200, "{}"), "not of the form"),
            (.http(200, "[1"), "not of the form"), (.http(200, "", type: ""), "not JSON"),
            (.http(201, "null"), "not of the form"),
            (.http(418), "status 418"), (.http(500, "oops"), "status 500"), (.http(404, "gone"), "status 404"),
            (
                .http(409, #"{"type":"about:blank","title":"x","status":409}"#, type: "application/problem+json"),
                "status 409"
            ),
            (.http(409, "{", type: "application/problem+json"), "status 409"),
            (.http(401, headers: ["WWW-Authenticate: Bearer"]), "does not accept the token"),
            (.http(401), "does not accept"),
            (.http(403), "role of the token"), (.http(302, headers: ["Location: /v1/elsewhere"]), "another address"),
            (.http(200, String(repeating: " ", count: 17 << 20)), "longer than 16384 KB"),
            (.bytes("not HTTP at all\r\n\r\n"), "no connection"), (.bytes(""), "no connection"),
            (.reset, "no connection"),
            (.http(503, headers: ["Retry-After: never"]), "status 503"), (.http(502, "<html>"), "status 502"),
        ] as [(LoopbackServer.Answer, String)])
    func badAnswer(_ answer: LoopbackServer.Answer, says: String) async throws {
        front.plan([.instead(answer)])
        let reason = await reason { try await front.impatientClient().ticket("s3cret-id") }
        #expect(reason?.contains(says) == true, "\(reason ?? "no reason")")
        #expect(reason?.hasPrefix("http://127.0.0.1:\(front.server.port): ") == true)
        #expect(reason?.contains("s3cret") == false)
        #expect(front.server.requests.count == 1)
    }

    @Test func aTicketOtherThanTheOneAskedForIsNotTaken() async throws {
        let first = try await front.office.issue(.registry, id: "1")
        let client = front.client()
        #expect(try await client.ticket("1") == first)
        front.plan([.instead(.http(200, try otherTicket()))])
        #expect(await reason { try await client.ticket("1") }?.contains("not asked for") == true)
    }

    @Test(
        "the server says when to come again",
        arguments: [(503, "2", 2.0), (429, "1", 1), (503, " 1 ", 1)])
    func retryAfter(_ status: Int, _ seconds: String, _ pause: Double) async throws {
        front.plan([.instead(.http(status, headers: ["Retry-After: \(seconds)"]))])
        _ = try await front.office.issue(.registry, id: "1")
        async let standing = front.client().ticket("1")
        let clock = front.clock
        while clock.nextDeadline != .start + .seconds(pause) { await Task.yield() }
        clock.advance(by: .seconds(pause))
        #expect(try await standing.ticket.number == "A001")
        #expect(front.server.requests.count == 2)
    }

    @Test func aPauseLongerThanTheCallEndsIt() async throws {
        front.plan([.instead(.http(503, headers: ["Retry-After: 9"]))])
        #expect(await reason { try await front.client().tickets() }?.contains("status 503") == true)
        #expect(front.server.requests.count == 1)
    }

    @Test func aFullDiskIsToldAtOnce() async throws {
        front.plan([.instead(.http(507, "{}", type: "application/problem+json"))])
        await #expect(throws: TicketFailure.storageFull) { try await front.client().issue(.registry, id: "1") }
        #expect(front.server.requests.count == 1)
    }

    @Test(
        "a server that hangs is asked again, wherever it hangs",
        arguments: [
            .unfinished(""), .unfinished("HTTP/1.1 200 OK\r\nContent-Le"), .http(200, missing: 10),
            .http(200, #"{"id":"#, missing: 100),
        ] as [LoopbackServer.Answer])
    func hanging(_ answer: LoopbackServer.Answer) async throws {
        front.plan([.instead(answer)])
        async let standing = front.client().issue(.registry, id: "1")
        while front.server.answered == 0 || front.clock.nextDeadline == nil { await Task.yield() }
        #expect(front.clock.nextDeadline == .start + .seconds(3))
        front.clock.advance(by: .seconds(3))
        #expect(try await standing.ticket.number == "A001")
    }

    @Test func aCallThatIsGivenUpEndsAtOnce() async throws {
        front.plan([.instead(.unfinished(""))])
        let client = front.client()
        let asking = Task { await reason { try await client.board() } }
        while front.server.answered == 0 { await Task.yield() }
        asking.cancel()
        #expect(await asking.value?.contains("given up") == true)
    }

    @Test func aServerThatFailsAgainAndAgainIsLeftAlone() async throws {
        front.plan(Array(repeating: .dropRequest, count: 5))
        let client = front.impatientClient()
        for failure in 0..<5 {
            front.clock.advance(to: .start + .seconds(Double(failure)))
            #expect(await reason { try await client.tickets() }?.contains("no connection") == true)
        }
        #expect(await reason { try await client.tickets() }?.contains("left alone for 1.0 s") == true)
        #expect(front.server.requests.count == 5 && client.figures.breakerOpenings == 1)
        _ = try await front.office.issue(.registry, id: "1")
        front.clock.advance(by: .seconds(1))
        #expect(try await client.ticket("1").ticket.number == "A001")
        #expect(try await client.ticket("1").ticket.number == "A001")
    }

    @Test func noOtherServerLearnsTheToken() async throws {
        let other = try LoopbackServer { _ in .http(200, "{}") }
        let client = front.client(token: AccessToken { "s3cret" })
        for status in [301, 302, 303, 307, 308] {
            front.plan([.instead(.http(status, headers: ["Location: \(other.address("/v1/tickets"))"]))])
            #expect(await reason { try await client.tickets() }?.contains("another address") == true)
        }
        #expect(other.connections == 0)
        #expect(front.server.requests.allSatisfy { $0.header("Authorization") == "Bearer s3cret" })
    }

    @Test func aTokenThatWasReplacedIsReadAgain() async throws {
        _ = try await front.office.issue(.registry, id: "1")
        let tokens = Mutex(["old", "new"])
        let client = front.client(token: AccessToken { tokens.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] } })
        front.plan([.none, .instead(.http(401)), .none, .instead(.http(401))])
        for _ in 0..<2 { #expect(try await client.ticket("1").ticket.number == "A001") }
        #expect(front.server.requests.map { $0.header("Authorization") } == ["Bearer old", "Bearer old", "Bearer new"])
        #expect(await reason { try await client.ticket("1") }?.contains("letan tokens create") == true)
    }

    @Test(arguments: ["", "a b", "a\r\nX-Evil: 1", "ä", String(repeating: "k", count: 256)])
    func aKeyThatIsNoHeaderIsNotSent(_ key: String) async throws {
        #expect(await reason { try await front.client().callNext(desk: "1", key: key) }?.contains("id or key") == true)
        #expect(front.server.requests.isEmpty)
    }

    @Test func requestsShareAConnection() async throws {
        let server = try LoopbackServer { _ in .http(200, #"{"items":[]}"#, keeps: true) }
        let client = HTTPTicketService(
            server: try ServerAddress(server.address("/letan/")), token: nil, journal: nil, clock: ManualClock(),
            seed: 1)
        for _ in 0..<20 { #expect(try await client.desks().isEmpty) }
        #expect(server.connections == 1)
        #expect(server.requests.allSatisfy { $0.line == "GET /letan/v1/desks" && $0.header("Cookie") == nil })
    }

    private func otherTicket() throws -> String {
        #"{"id":"2","number":"A002","line":"registry","day":"2026-03-02","status":"waiting","language":"vi","#
            + #""issuedAt":"2026-03-02T01:00:00.000Z","queuedAt":"2026-03-02T01:00:00.000Z","peopleAhead":0}"#
    }
}

/// The reason of an `.unavailable` that `ask` throws.
func reason<Answer>(_ ask: () async throws -> Answer) async -> String? {
    do {
        _ = try await ask()
    } catch TicketFailure.unavailable(let reason) {
        return reason
    } catch {
        Issue.record("\(error)")
    }
    return nil
}
