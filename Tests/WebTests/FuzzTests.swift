import Reception
import TestSupport
import Testing
import Web

@Suite("Whatever is sent")
struct FuzzTests {
    private static let seeds = [
        "GET /v1/lines?a=1&b=%20 HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nX: y\r\n\r\n",
        "POST /v1/tickets HTTP/1.1\r\nHost: a\r\nContent-Length: 13\r\nIdempotency-Key: k\r\n\r\n{\"line\":\"abc\"}",
        "PUT /a/b HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3;x=y\r\nabc\r\n0\r\nT: u\r\n\r\n",
        "HEAD / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "DELETE /x HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\nCookie: a=b; c=\"d\"\r\n\r\nhi",
    ].map { Array($0.utf8) }

    private static let words = [
        "\r\n", "\r\n\r\n", "\0", " ", "%", "%00", ":", "chunked", "Content-Length: 9", "HTTP/1.1", "ÿ", "../",
    ]
    .map { Array($0.utf8) }

    @Test("the server answers in form or closes, and goes on")
    func fuzz() async throws {
        let rounds = Checkout.runsLongTests ? 20_000 : 300
        try await serving(.echo, { $0.requestTime = .milliseconds(500) }) { server, port in
            var random = SeededRandom(seed: 5)
            for round in 0..<rounds {
                let request = Self.mutation(&random)
                let client = try RawClient(port)
                // The server may have closed before all of it is sent.
                try? await client.send(request)
                await client.finishSending()
                let answer = await client.rest()
                let status = String(decoding: answer.prefix(12), as: UTF8.self)
                let isInForm =
                    answer.isEmpty
                    || ["HTTP/1.1 1", "HTTP/1.1 2", "HTTP/1.1 4", "HTTP/1.1 5"].contains { status.hasPrefix($0) }
                #expect(isInForm, "round \(round): \(status) to \(String(decoding: request, as: UTF8.self))")
                if round % 50 == 49 {
                    let good = try RawClient(port)
                    #expect(try await good.ask(HTTPServerTests.get).status == 200, "after round \(round)")
                }
            }
            #expect(await ProcessTable.watch { server.counts.openConnections == 0 ? true : nil } == true)
        }
    }

    private static func mutation(_ random: inout SeededRandom) -> [UInt8] {
        var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 0...8, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes.replaceSubrange(place..<end, with: [])
            case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
            case 2: bytes.insert(contentsOf: words[Int.random(in: 0..<words.count, using: &random)], at: place)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 4: bytes.removeSubrange(end...)
            default: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
            }
        }
        return bytes
    }
}
