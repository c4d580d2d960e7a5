import Foundation
import Reception
import TestSupport
import Web

/// A server of small pages of a test's own, with the content security policy of the real ones and the real shared modules.
struct PageServer: Sendable {
    /// Where it listens.
    let port: UInt16
    private let server: HTTPServer

    /// Lets `work` use a server of `files`, by path without the first slash.
    static func serving<Result: Sendable>(
        _ files: [String: String], events: @escaping @Sendable () async throws -> [UInt8]? = { nil },
        _ work: @Sendable (PageServer) async throws -> Result
    ) async throws -> Result {
        var settings = ServerSettings()
        settings.port = 0
        settings.stopTime = .seconds(1)
        let server = HTTPServer(
            settings: settings, responder: Files(files: files, events: events), clock: RealClock())
        let page = PageServer(port: try await server.start(), server: server)
        do {
            let result = try await work(page)
            await server.stop()
            return result
        } catch {
            await server.stop()
            throw error
        }
    }

    /// The address of a file.
    func address(_ path: String = "") -> String { "http://127.0.0.1:\(port)/\(path)" }
}

/// Answers with files.
private struct Files: HTTPResponder {
    let files: [String: String]
    let events: @Sendable () async throws -> [UInt8]?

    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'"

    func refuse(_ head: HTTPRequest) -> HTTPResponse? { nil }

    func respond(to request: HTTPRequest) async -> HTTPResponse {
        let path = request.path.joined(separator: "/")
        if path == "events" {
            return HTTPResponse(
                200, headers: [HTTPRequest.Field("content-type", "text/event-stream")], body: .stream(events))
        }
        guard let text = files[path] ?? Self.shared(path) else { return HTTPResponse(404) }
        let fields = [("content-type", Self.mediaType(path)), ("content-security-policy", Self.policy)]
        return HTTPResponse(
            200, headers: fields.map { HTTPRequest.Field($0, $1) }, body: .bytes(Array(text.utf8)))
    }

    /// A file of the real pages, as `assets/shared/live.js`.
    private static func shared(_ path: String) -> String? {
        guard path.hasPrefix("assets/") else { return nil }
        let file = Checkout.root.appending(path: "Sources/Web/Resources/\(path.dropFirst("assets/".count))")
        return try? String(contentsOf: file, encoding: .utf8)
    }

    private static func mediaType(_ path: String) -> String {
        switch path.split(separator: ".").last {
        case "js": "text/javascript; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        default: "text/html; charset=utf-8"
        }
    }
}
