import Foundation
import Reception
import Simulation
import Synchronization
import TestSupport
import Testing
import TicketClient
import TicketWire

@Suite("The stream of events", .timeLimit(.minutes(1)))
struct EventStreamTests {
    private let streams: EventServer
    private let clock = ManualClock()

    init() throws { streams = try EventServer() }

    @Test func aStreamFromNowOnIsThereBeforeItIsReturned() async throws {
        let client = try client()
        async let opened = client.events(after: nil)
        let connection = try await streams.connection(1)
        #expect(streams.server.requests[0].header("Last-Event-ID") == nil)
        #expect(streams.server.requests[0].header("Accept") == "text/event-stream")
        connection.send(EventServer.head + "id: 41\n\n: here\n\n" + EventServer.event(42) + EventServer.event(43))
        var events = await opened.makeAsyncIterator()
        #expect(try await events.next()?.sequence == 42)
        #expect(try await events.next()?.sequence == 43)
    }

    @Test func anOfficeThatCannotBeReachedFailsTheStream() async throws {
        let server = try ServerAddress("http://127.0.0.1:\(try LoopbackServer { _ in .reset }.port)")
        let client = HTTPTicketService(server: server, token: nil, journal: nil, clock: clock, seed: 1)
        let reason = await reason { for try await _ in await client.events(after: nil) {} }
        #expect(reason?.contains("no connection") == true)
    }

    @Test func aLostConnectionIsMadeAgainWithoutGapOrRepetition() async throws {
        let collected = follow(after: 10, count: 6)
        let first = try await streams.connection(1)
        first.send(EventServer.head + EventServer.event(11) + EventServer.event(12) + "id: 13\ndata: {\"seq")
        while collected.events.all.count < 2 { await Task.yield() }
        first.reset()
        let second = try await streams.connection(2)
        second.send(EventServer.head + (11...14).map { EventServer.event($0) }.joined())
        while collected.events.all.count < 4 { await Task.yield() }
        second.close()
        let third = try await streams.connection(3)
        third.send(EventServer.head + EventServer.event(15) + EventServer.event(16))
        #expect(try await collected.task.value == [11, 12, 13, 14, 15, 16])
        #expect(streams.server.requests.map { $0.header("Last-Event-ID") } == ["10", "12", "14"])
    }

    @Test func aConnectionLostBeforeTheFirstEventGoesOnFromTheServersWord() async throws {
        let client = try client()
        async let opened = client.events(after: nil)
        try await streams.connection(1).send(EventServer.head + "id: 41\n\n")
        var events = await opened.makeAsyncIterator()
        try await streams.connection(1).reset()
        async let next = events.next()
        try await streams.connection(2).send(EventServer.head + EventServer.event(42))
        #expect(try await next?.sequence == 42)
        #expect(streams.server.requests[1].header("Last-Event-ID") == "41")
    }

    @Test func aStreamThatBreaksWithoutAPlaceFails() async throws {
        let client = try client()
        async let opened = client.events(after: nil)
        try await streams.connection(1).send(EventServer.head + ": here\n\n")
        let events = await opened
        try await streams.connection(1).reset()
        #expect(await reason { for try await _ in events {} }?.contains("follow it anew") == true)
    }

    @Test func fortySecondsOfSilenceAreALostConnection() async throws {
        let collected = follow(after: 10, count: 2)
        try await streams.connection(1).send(EventServer.head + EventServer.event(11))
        while collected.events.all.isEmpty || clock.nextDeadline == nil { await Task.yield() }
        #expect(clock.nextDeadline == .start + .seconds(40))
        clock.advance(by: .seconds(40))
        try await streams.connection(2).send(EventServer.head + EventServer.event(12))
        #expect(try await collected.task.value == [11, 12])
    }

    @Test func aHeartbeatKeepsAQuietStream() async throws {
        let collected = follow(after: 10, count: 1)
        let connection = try await streams.connection(1)
        connection.send(EventServer.head)
        for beat in 1...5 {
            while clock.nextDeadline != .start + .seconds(Double(beat - 1) * 30 + 40) { await Task.yield() }
            clock.advance(by: .seconds(30))
            connection.send(": heartbeat\n\n")
        }
        while clock.nextDeadline != .start + .seconds(190) { await Task.yield() }
        connection.send(EventServer.event(11))
        #expect(try await collected.task.value == [11])
        #expect(streams.connections.all.count == 1)
    }

    @Test func eventsThatAreNoLongerKeptAreToldWhateverTheirNumber() async throws {
        let collected = follow(after: 900, count: 2)
        try await streams.connection(1).send(
            EventServer.head + EventServer.event(3, kind: "missed") + EventServer.event(4))
        #expect(try await collected.task.value == [3, 4])
    }

    @Test func tooManyLossesEndTheStream() async throws {
        let collected = follow(after: 10, count: 1)
        for number in 1...10 { try await streams.connection(number).close() }
        let reason = await reason { try await collected.task.value }
        #expect(reason?.contains("broke 10 times in 60.0 s") == true)
    }

    @Test(
        "what is no stream of events is none",
        arguments: [
            ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>", "not a stream"),
            ("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n", "role of the token"),
            ("HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer\r\nContent-Length: 0\r\n\r\n", "does not accept the token"),
            ("HTTP/1.1 302 Go\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n", "another address"),
            ("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n", "status 503"),
            ("noise\r\n\r\n", "no connection"),
            (EventServer.head + String(repeating: "x", count: 70_000), "a line of over 64 KB"),
            (EventServer.head + "data: {}\n\n", "not of the form"),
            (EventServer.head + "data: \n\n", "not of the form"),
        ])
    func noStream(_ answer: String, says: String) async throws {
        let client = try client()
        async let opened = client.events(after: nil)
        let connection = try await streams.connection(1)
        connection.send(answer)
        connection.close()
        let events = await opened
        let reason = await reason { for try await _ in events {} }
        #expect(reason?.contains(says) == true, "\(reason ?? "no reason")")
    }

    @Test func aTokenThatWasReplacedOpensTheStream() async throws {
        let tokens = Mutex(["old", "new"])
        let token = AccessToken { tokens.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] } }
        let client = try client(token: token)
        async let opened = client.events(after: nil)
        let refused = try await streams.connection(1)
        refused.send("HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer\r\nContent-Length: 0\r\n\r\n")
        try await streams.connection(2).send(EventServer.head + ": here\n\n" + EventServer.event(7))
        var events = await opened.makeAsyncIterator()
        #expect(try await events.next()?.sequence == 7)
        #expect(streams.server.requests.map { $0.header("Authorization") } == ["Bearer old", "Bearer new"])
    }

    @Test func aReaderThatStopsClosesTheConnection() async throws {
        let collected = follow(after: 10, count: 9)
        let connection = try await streams.connection(1)
        connection.send(EventServer.head + EventServer.event(11))
        while collected.events.all.isEmpty { await Task.yield() }
        collected.task.cancel()
        #expect(try await collected.task.value == [11])
        while connection.isOpenAtTheOtherEnd { await Task.yield() }
    }

    private func client(token: AccessToken? = nil) throws -> HTTPTicketService {
        var settings = TicketClientSettings()
        settings.reconnecting = BackOff(first: .zero, longest: .zero)
        return HTTPTicketService(
            server: try ServerAddress(streams.server.address("")), token: token, journal: nil, clock: clock, seed: 1,
            settings: settings)
    }

    /// Reads `count` events in a task of its own; their sequences.
    private func follow(after: Int64, count: Int) -> (task: Task<[Int64], any Error>, events: Gathered<Int64>) {
        let gathered = Gathered<Int64>()
        let task = Task {
            for try await event in try await client().events(after: after) where gathered.add(event.sequence) == count {
                break
            }
            return gathered.all
        }
        return (task, gathered)
    }
}

/// A server whose streams the test writes itself.
private final class EventServer: Sendable {
    static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\r\n"

    let server: LoopbackServer
    let connections = Gathered<LoopbackConnection>()

    init() throws {
        let connections = connections
        server = try LoopbackServer { _ in .handedOver { connections.add($0) } }
    }

    /// The connection that was made as the `number`th, once it is there.
    func connection(_ number: Int) async throws -> LoopbackConnection {
        while connections.all.count < number {
            try Task.checkCancellation()
            await Task.yield()
        }
        return connections.all[number - 1]
    }

    /// An event as the office sends it.
    static func event(_ sequence: Int64, kind: String = "dayBegan") -> String {
        "id: \(sequence)\nevent: office\n"
            + #"data: {"sequence":\#(sequence),"at":"2026-03-02T01:00:00.000Z","kind":"\#(kind)","day":"2026-03-02"}"#
            + "\n\n"
    }
}
