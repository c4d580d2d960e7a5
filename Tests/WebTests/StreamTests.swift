import Reception
import TestSupport
import Testing
import Web

@Suite("A stream")
struct StreamTests {
    /// A stream whose pieces the test hands over.
    private struct Pieces: Sendable {
        let source: AsyncThrowingStream<[UInt8], any Error>
        let more: AsyncThrowingStream<[UInt8], any Error>.Continuation
        let ended = Gathered<String>()

        init() {
            (source, more) = AsyncThrowingStream.makeStream()
            more.onTermination = { @Sendable [ended] reason in
                if case .finished(.some) = reason { ended.add("failed") } else { ended.add("\(reason)") }
            }
        }

        var responder: TestResponder {
            TestResponder { [source] request in
                guard request.path == ["events"] else { return .text("ok") }
                return HTTPResponse(
                    200, headers: [HTTPRequest.Field("content-type", "text/event-stream")],
                    body: .stream {
                        for try await piece in source { return piece }
                        return nil
                    })
            }
        }

        func send(_ text: String) { more.yield(Array(text.utf8)) }
    }

    private static let ask = "GET /events HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test("arrives piece by piece as the pieces are made, and the connection lives on after its end")
    func pieces() async throws {
        let pieces = Pieces()
        try await serving(pieces.responder) { server, port in
            let client = try RawClient(port)
            try await client.send(Self.ask)
            #expect(try await client.head().field("content-type") == "text/event-stream")
            for number in 0..<10 {
                pieces.send("data: \(number)\n\n")
                #expect(try await client.chunk() == Array("data: \(number)\n\n".utf8))
            }
            #expect(server.counts.openStreams == 1)
            pieces.send("")
            pieces.more.finish()
            #expect(try await client.chunk() == nil)
            #expect(try await client.ask(HTTPServerTests.get).status == 200)
            #expect(server.counts.openStreams == 0)
        }
    }

    @Test("takes pieces longer than any buffer")
    func longPieces() async throws {
        let pieces = Pieces()
        try await serving(pieces.responder) { _, port in
            let long = (0..<500_000).map { UInt8(truncatingIfNeeded: $0 / 3) }
            pieces.more.yield(long)
            pieces.more.yield([1, 2])
            pieces.more.finish()
            let client = try RawClient(port)
            #expect(try await client.ask(Self.ask).body == long + [1, 2])
        }
    }

    @Test("stops its producer when the other end leaves, without a heartbeat")
    func departure() async throws {
        let pieces = Pieces()
        try await serving(pieces.responder) { server, port in
            let client = try RawClient(port)
            try await client.send(Self.ask)
            _ = try await client.head()
            await client.leave()
            #expect(await ProcessTable.watch { pieces.ended.all.isEmpty ? nil : true } == true)
            #expect(pieces.ended.all == ["cancelled"])
            #expect(await ProcessTable.watch { server.counts.openConnections == 0 ? true : nil } == true)
            #expect(server.counts.openStreams == 0)
        }
    }

    /// What a producer does when it is asked.
    enum Producer: CaseIterable { case waits, ends, fails, floods }

    @Test("leaves nothing behind, whenever the other end leaves", arguments: Producer.allCases)
    func departures(producer: Producer) async throws {
        let responder = TestResponder { _ in
            HTTPResponse(
                200,
                body: .stream {
                    switch producer {
                    case .waits: await Signal().wait()
                    case .ends: break
                    case .fails: throw CancellationError()
                    case .floods: return [UInt8](repeating: 1, count: 10_000)
                    }
                    return nil
                })
        }
        try await serving(responder) { server, port in
            for round in 0..<60 {
                let client = try RawClient(port)
                try await client.send(Self.ask)
                if round % 2 == 0 { _ = try await client.head() }
                await client.leave()
            }
            let isEmpty = await ProcessTable.watch(for: 10) {
                server.counts.openConnections == 0 && server.counts.openStreams == 0 ? true : nil
            }
            #expect(isEmpty == true && server.counts.timedOut == 0, "\(server.counts)")
        }
    }

    @Test("that is long in coming is given up when the other end leaves, like any answer")
    func departureBeforeTheAnswer() async throws {
        let (begun, cancelled) = (Signal(), Signal())
        let responder = TestResponder { _ in
            begun.give()
            await Signal().wait()
            if Task.isCancelled { cancelled.give() }
            return .text("to nobody")
        }
        try await serving(responder) { server, port in
            let client = try RawClient(port)
            try await client.send(Self.ask)
            await begun.wait()
            await client.leave()
            await cancelled.wait()
            #expect(await ProcessTable.watch { server.counts.openConnections == 0 ? true : nil } == true)
        }
    }

    @Test("is cut off when its producer fails, so that nobody takes it for whole")
    func failure() async throws {
        let pieces = Pieces()
        try await serving(pieces.responder) { server, port in
            let client = try RawClient(port)
            try await client.send(Self.ask)
            _ = try await client.head()
            pieces.send("a")
            #expect(try await client.chunk() == [UInt8(ascii: "a")])
            pieces.more.finish(throwing: CancellationError())
            await #expect(throws: RawClient.Failure.closed) { try await client.chunk() }
            #expect(await ProcessTable.watch(for: 5) { server.counts.openConnections == 0 ? true : nil } == true)
        }
    }

    @Test("to somebody who does not read is cut off in time")
    func slowReader() async throws {
        let responder = TestResponder { _ in
            HTTPResponse(200, body: .stream { [UInt8](repeating: 1, count: 100_000) })
        }
        try await serving(responder, { $0.answerTime = .milliseconds(200) }) { server, port in
            let client = try RawClient(port)
            try await client.send(Self.ask)
            #expect(await ProcessTable.watch { server.counts.timedOut == 1 ? true : nil } == true)
            #expect(await ProcessTable.watch { server.counts.openStreams == 0 ? true : nil } == true)
        }
    }

    @Test("is not begun for HEAD")
    func head() async throws {
        let responder = TestResponder { _ in
            HTTPResponse(
                200,
                body: .stream {
                    Issue.record("a piece was made for nobody")
                    return nil
                })
        }
        try await serving(responder) { _, port in
            let client = try RawClient(port)
            let head = try await client.ask("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", isHead: true)
            #expect(head.status == 200 && head.field("content-length") == nil)
            #expect(await client.rest().isEmpty)
        }
    }

    @Test("goes to many listeners at once")
    func fanOut() async throws {
        let responder = TestResponder { _ in
            let left = Countdown(3)
            return HTTPResponse(200, body: .stream { left.next() })
        }
        try await serving(responder) { _, port in
            let clients = try (0..<50).map { _ in try RawClient(port) }
            for client in clients { try await client.send(Self.ask) }
            for client in clients { #expect(try await client.answer().body == [3, 2, 1]) }
        }
    }
}
