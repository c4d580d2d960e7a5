import Foundation
import Reception
import TestSupport
import Testing
import Web

@Suite("A server with a certificate", .enabled(if: Certificates.isAvailable, Certificates.isMissing))
struct TLSTests {
    private static let get = "POST /a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi"

    @Test(
        "speaks TLS 1.2 and 1.3, no earlier one, and tells the responder",
        arguments: [
            ("-tls1_3", true), ("-tls1_2", true), ("-tls1_1", false),
        ])
    func versions(version: String, isSpoken: Bool) async throws {
        let certificates = try Certificates()
        let files = try await certificates.make("office")
        let responder = TestResponder { request in .text("\(request.isSecure) \(request.body)") }
        try await serving(responder, { $0.tls = files }) { _, port in
            // Without its own guard against old versions, openssl leaves the refusal to the server.
            let run = try await certificates.ask(
                port, Self.get, trusting: files, version, "-cipher", "DEFAULT:@SECLEVEL=0")
            #expect(run.output.contains("true [104, 105]") == isSpoken, "\(run.errors.suffix(400))")
        }
    }

    @Test("sends streams and long answers, and stops in form")
    func streams() async throws {
        let certificates = try Certificates()
        let files = try await certificates.make("office")
        let responder = TestResponder { _ in
            let left = Countdown(3)
            return HTTPResponse(
                200,
                body: .stream {
                    left.next().map { [UInt8](repeating: $0[0] + UInt8(ascii: "0"), count: 50_000) }
                })
        }
        try await serving(responder, { $0.tls = files }) { _, port in
            let run = try await certificates.ask(port, Self.get, trusting: files)
            for digit in "123" { #expect(run.output.count { $0 == digit } >= 50_000) }
        }
    }

    @Test("hangs up on those who speak plain HTTP, or nothing")
    func plain() async throws {
        let certificates = try Certificates()
        defer { withExtendedLifetime(certificates) {} }
        let files = try await certificates.make("office")
        try await serving(
            .echo,
            {
                $0.tls = files; $0.requestTime = .milliseconds(200)
            }
        ) { server, port in
            let client = try RawClient(port)
            try await client.send(HTTPServerTests.get)
            #expect(!String(decoding: await client.rest(), as: UTF8.self).contains("HTTP/1.1 200"))
            let silent = try RawClient(port)
            #expect(await silent.rest().isEmpty)
            #expect(server.counts.timedOut >= 1 && server.counts.answers[2] == 0)
        }
    }

    @Test("names the file that is missing or wrong")
    func wrongFiles() async throws {
        let certificates = try Certificates()
        let (good, other) = (try await certificates.make("good"), try await certificates.make("other"))
        let missing = certificates.folder.path("missing")
        let text = try certificates.folder.file(Array("hello".utf8), named: "text")
        let broken = try certificates.folder.file(
            Array("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".utf8), named: "broken")
        func refusal(_ certificate: String, _ key: String) async -> WebError? {
            var settings = ServerSettings()
            settings.port = 0
            settings.tls = TLSFiles(certificate: certificate, key: key)
            let server = HTTPServer(settings: settings, responder: TestResponder.echo, clock: RealClock())
            return await #expect(throws: WebError.self) { try await server.start() }
        }
        for path in [missing, certificates.folder.url.path] {
            guard case .unreadable(path, _) = await refusal(good.certificate, path) else {
                Issue.record("\(path) was taken for a key")
                continue
            }
        }
        #expect(await refusal(text, good.key) == .notPEM(path: text, expected: "certificate"))
        #expect(await refusal(good.certificate, text) == .notPEM(path: text, expected: "private key"))
        #expect(await refusal(good.key, good.certificate) == .notPEM(path: good.key, expected: "certificate"))
        for (certificate, key) in [(good.certificate, other.key), (broken, good.key)] {
            #expect(await refusal(certificate, key) == .certificateRefused(certificate: certificate, key: key))
        }
    }
}
