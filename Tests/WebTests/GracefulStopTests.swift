import Reception
import TestSupport
import Testing
import Web

@Suite("A server that stops")
struct GracefulStopTests {
    /// A responder that answers when the test says so.
    private struct Slow: Sendable {
        let begun = Signal()
        let mayAnswer = Signal()

        var responder: TestResponder {
            TestResponder { request in
                guard request.path == ["slow"] else { return .text("ok") }
                begun.give()
                // In a task of its own, so that being cancelled changes nothing.
                await Task { await mayAnswer.wait() }.value
                return .text("at last")
            }
        }
    }

    private static let slow = "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test("answers what it accepted, refuses who comes later, and closes idle connections")
    func accepted() async throws {
        let slow = Slow()
        try await serving(slow.responder, { $0.stopTime = .seconds(20) }) { server, port in
            let (idle, busy) = (try RawClient(port), try RawClient(port))
            #expect(try await idle.ask(HTTPServerTests.get).status == 200)
            try await busy.send(Self.slow)
            await slow.begun.wait()
            async let stopped: Void = server.stop()
            #expect(await idle.rest().isEmpty)
            #expect(throws: RawClient.Failure.self) { try RawClient(port) }
            slow.mayAnswer.give()
            let answer = try await busy.answer()
            #expect(answer.text == "at last" && answer.field("connection") == "close")
            #expect(await busy.rest().isEmpty)
            await stopped
            #expect(server.counts.openConnections == 0)
        }
    }

    @Test("does not wait for ever, even for a responder that does not heed being cancelled")
    func stubborn() async throws {
        let slow = Slow()
        try await serving(slow.responder, { $0.stopTime = .milliseconds(200) }) { server, port in
            let client = try RawClient(port)
            try await client.send(Self.slow)
            await slow.begun.wait()
            await server.stop()
            #expect(await client.rest().isEmpty)
            #expect(server.counts.openConnections == 0)
            slow.mayAnswer.give()
        }
    }

    @Test("ends streams at once and in form, whatever their producers do")
    func streams() async throws {
        let responder = TestResponder { request in
            HTTPResponse(
                200,
                body: .stream {
                    // Waits until it is cancelled, then ends in one of two ways.
                    await Signal().wait()
                    if request.path == ["throws"] { throw CancellationError() }
                    return nil
                })
        }
        try await serving(responder, { $0.stopTime = .seconds(20) }) { server, port in
            let clients = try (0..<50).map { _ in try RawClient(port) }
            for (number, client) in clients.enumerated() {
                try await client.send("GET /\(number % 2 == 0 ? "throws" : "ends") HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await client.head().status == 200)
            }
            await server.stop()
            for client in clients { #expect(try await client.chunk() == nil) }
        }
    }

    @Test("may be told so twice, at once, and before it was started")
    func twice() async throws {
        try await serving { server, port in
            let client = try RawClient(port)
            #expect(try await client.ask(HTTPServerTests.get).status == 200)
            async let first: Void = server.stop()
            async let second: Void = server.stop()
            _ = await (first, second)
            #expect(await client.rest().isEmpty)
        }
        await HTTPServer(settings: ServerSettings(), responder: TestResponder.echo, clock: RealClock()).stop()
    }

    @Test("stops under load: every answer begun is whole, and nothing breaks")
    func underLoad() async throws {
        try await serving { server, port in
            let (answered, enough) = (Gathered<Int>(), Signal())
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        guard let client = try? RawClient(port) else { return }
                        while let answer = try? await client.ask("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n") {
                            #expect(answer.text == "GET [\"\(number)\"] ")
                            if answered.add(number) == 200 { enough.give() }
                        }
                    }
                }
                await enough.wait()
                await server.stop()
            }
            #expect(server.counts.openConnections == 0 && server.counts.answers[2] >= 200)
        }
    }
}
