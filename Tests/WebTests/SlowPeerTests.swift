import Reception
import TestSupport
import Testing
import Web

@Suite("A peer that is slow or greedy")
struct SlowPeerTests {
    @Test(
        "must have sent its request in time, however it drips",
        arguments: [
            "", "GE", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: a\r\nA: ",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nx",
        ])
    func slowRequest(beginning: String) async throws {
        try await serving(.echo, { $0.requestTime = .milliseconds(200) }) { server, port in
            let client = try RawClient(port)
            try await client.send(beginning)
            #expect(await client.rest().isEmpty)
            #expect(server.counts.timedOut == 1)
        }
    }

    @Test("cannot buy time by sending a byte now and then")
    func drip() async throws {
        try await serving(.echo, { $0.requestTime = .milliseconds(200) }) { server, port in
            let client = try RawClient(port)
            try await client.send("GET / HTTP/1.1\r\nHost: a\r\nA: ")
            // Without a limit this would go on for ever.
            try await client.drip("b", every: 5)
            #expect(server.counts.timedOut == 1)
        }
    }

    @Test(
        "that goes away in the middle of a request is forgotten long before its time is over",
        arguments: [
            "", "GET", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx",
        ])
    func departure(beginning: String) async throws {
        try await serving { server, port in
            let client = try RawClient(port)
            try await client.send(beginning)
            await client.finishSending()
            #expect(await client.rest().isEmpty)
            #expect(server.counts.timedOut == 0)
        }
    }

    @Test("may not keep an idle connection for long")
    func idle() async throws {
        try await serving(.echo, { $0.idleTime = .milliseconds(200) }) { server, port in
            let client = try RawClient(port)
            #expect(try await client.ask(HTTPServerTests.get).status == 200)
            #expect(await client.rest().isEmpty)
            #expect(server.counts.timedOut == 1)
        }
    }

    @Test("must fetch its answer in time")
    func slowReader() async throws {
        let bytes = [UInt8](repeating: 1, count: 50_000_000)
        let responder = TestResponder { _ in HTTPResponse(200, body: .bytes(bytes)) }
        try await serving(responder, { $0.answerTime = .milliseconds(200) }) { server, port in
            let client = try RawClient(port)
            try await client.send(HTTPServerTests.get)
            #expect(await ProcessTable.watch { server.counts.timedOut == 1 ? true : nil } == true)
            #expect(await client.rest().count < bytes.count)
        }
    }

    @Test("may think as long as it likes about nothing: a slow responder is not the peer's fault")
    func slowResponder() async throws {
        let clock = RealClock()
        let responder = TestResponder { _ in
            try? await clock.sleep(for: .milliseconds(500))
            return .text("late")
        }
        try await serving(responder, { $0.requestTime = .milliseconds(100) }) { _, port in
            let client = try RawClient(port)
            #expect(try await client.ask(HTTPServerTests.get).text == "late")
        }
    }

    @Test("does not keep others from being answered: hundreds of idle connections")
    func manyIdle() async throws {
        try await serving { server, port in
            let idle = try (0..<200).map { _ in try RawClient(port) }
            for client in idle.prefix(100) { try await client.send("GET / HTTP/1.1\r\nHost:") }
            let client = try RawClient(port)
            #expect(try await client.ask(HTTPServerTests.get).status == 200)
            #expect(server.counts.openConnections >= 200)
            withExtendedLifetime(idle) {}
        }
    }

    @Test("gets no more connections than a peer may have")
    func perPeer() async throws {
        try await serving(.echo, { $0.connectionsPerPeer = 3 }) { server, port in
            let clients = try (0..<3).map { _ in try RawClient(port) }
            for client in clients { #expect(try await client.ask(HTTPServerTests.get).status == 200) }
            let refused = try RawClient(port)
            #expect(await refused.rest().isEmpty)
            await clients[0].leave()
            #expect(await ProcessTable.watch { server.counts.openConnections == 2 ? true : nil } == true)
            let client = try RawClient(port)
            #expect(try await client.ask(HTTPServerTests.get).status == 200)
        }
    }

    @Test("waits its turn when the server has all the connections it takes")
    func connectionLimit() async throws {
        try await serving(.echo, { $0.connections = 2 }) { _, port in
            let clients = try (0..<3).map { _ in try RawClient(port) }
            for client in clients { try await client.send(HTTPServerTests.get) }
            #expect(try await clients[0].answer().status == 200)
            #expect(try await clients[1].answer().status == 200)
            await clients[0].leave()
            #expect(try await clients[2].answer().status == 200)
        }
    }
}
