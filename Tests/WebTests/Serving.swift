import Foundation
import Reception
import TestSupport
import Web

/// Answers as a test wants it.
struct TestResponder: HTTPResponder {
    private let refusal: @Sendable (HTTPRequest) -> HTTPResponse?
    private let answer: @Sendable (HTTPRequest) async -> HTTPResponse

    /// Answers with what it was sent: the method, the path, and the body.
    static let echo = TestResponder { request in
        .text("\(request.method) \(request.path) \(String(decoding: request.body, as: UTF8.self))")
    }

    init(
        _ answer: @escaping @Sendable (HTTPRequest) async -> HTTPResponse = { _ in .text("ok") },
        refusal: @escaping @Sendable (HTTPRequest) -> HTTPResponse? = { _ in nil }
    ) {
        self.refusal = refusal
        self.answer = answer
    }

    func refuse(_ head: HTTPRequest) -> HTTPResponse? { refusal(head) }
    func respond(to request: HTTPRequest) async -> HTTPResponse { await answer(request) }
}

extension HTTPResponse {
    static func text(_ text: String) -> HTTPResponse {
        HTTPResponse(200, headers: [HTTPRequest.Field("content-type", "text/plain")], body: .bytes(Array(text.utf8)))
    }
}

/// Real time.
struct RealClock: ReceptionClock {
    private let clock = ContinuousClock()
    private let start = ContinuousClock().now

    var now: Instant { Instant(microseconds: Int64(start.duration(to: clock.now) / .microseconds(1))) }
    let wallTime = WallTime(utcMilliseconds: 0, day: LocalDay(year: 2025, month: 1, day: 1), minute: 0)

    func sleep(until deadline: Instant) async throws {
        try await clock.sleep(until: start.advanced(by: .microseconds(deadline.microseconds)))
    }
}

/// Only some servers at once: starting a program, as other tests do, may crash while more than 1,300 descriptors are open
/// (swift-corelibs-foundation #5472).
private let gate = Gate(limit: 6)

/// Lets `body` talk to a server on a free port, and stops it whatever comes.
func serving(
    _ responder: TestResponder = .echo, _ change: (inout ServerSettings) -> Void = { _ in },
    _ body: @Sendable (HTTPServer, UInt16) async throws -> Void
) async throws {
    var settings = ServerSettings()
    settings.port = 0
    settings.stopTime = .seconds(1)
    change(&settings)
    let server = HTTPServer(settings: settings, responder: responder, clock: RealClock())
    try await gate.pass {
        let port = try await server.start()
        do {
            try await body(server, port)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }
}
