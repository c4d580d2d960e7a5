import Dossiers
import Foundation
import Reception
import Simulation
import TestSupport
import Testing

@Suite("Dossiers from a server", .timeLimit(.minutes(1)))
struct HTTPDossierDirectoryTests {
    private static let code: DossierCode = "H29.17-250612-0001"
    private static let good = #"{"code":"H29.17-250612-0001","status":"processing"}"#

    @Test(
        "an answer that is not that of a dossier fails with a sentence of the server and without the code",
        arguments: [
            (.http(500, "oops"), "status 500"), (.http(503), "status 503"), (.http(204), "status 204"),
            (.http(401, headers: ["WWW-Authenticate: Basic realm=\"office\""]), "status 401"),
            (.http(200, "<!DOCTYPE html><html>H29.17-250612-0001</html>", type: "text/html"), "does not parse"),
            (.http(200, ""), "does not parse"), (.http(200, "[]"), "not an object"),
            (.http(200, "null"), "not an object"),
            (.http(200, #"{"status":"ready"}"#), #"no "code""#),
            (.http(200, #"{"code":"H29.17-250612-0001"}"#), #"no "status""#),
            (.http(200, #"{"code":290001,"status":"ready"}"#), #""code" is not a string"#),
            (.http(200, #"{"code":"H29.17-250612-0001","status":"lost H29.17-250612-0001"}"#), "not a known word"),
            (.http(200, #"{"code":"H29.17-250612-0001","status":"ready","due":"soon"}"#), #""due" is not a day"#),
            (.http(200, #"{"code":"H29.17-250612-0001","status":"ready","place":7}"#), #""place" is not a string"#),
            (.http(200, #"{"code":"H29.17-250612-0002","status":"ready"}"#), "another dossier"),
            (.http(200, #"{"code":"","status":"ready"}"#), "another dossier"),
            (.http(200, String(repeating: "[", count: 60_000)), "does not parse"),
            (.http(200, good + String(repeating: " ", count: 1 << 20)), "longer than 64 KB"),
            (.bytes("not HTTP at all\r\n\r\n"), "no connection"), (.bytes(""), "no connection"),
            (.bytes("HTTP/1.1 200 OK\r\nContent-Ty"), "broke off"),
        ] as [(LoopbackServer.Answer, String)])
    func badAnswer(_ answer: LoopbackServer.Answer, says: String) async throws {
        let server = try LoopbackServer { _ in answer }
        let reason = await failure(of: try directory(at: server))
        #expect(reason?.contains(says) == true)
        #expect(reason?.hasPrefix("http://127.0.0.1:\(server.port): ") == true)
        #expect(reason?.contains("250612") == false)
    }

    @Test func aServerThatIsNotThereFails() async throws {
        let port = try LoopbackServer { _ in .bytes("") }.port
        let directory = try HTTPDossierDirectory(template: "http://127.0.0.1:\(port)/{code}", clock: ManualClock())
        #expect(await failure(of: directory)?.contains("no connection (Couldn't connect") == true)
    }

    @Test(
        "a server that hangs is given up after two seconds, wherever it hangs",
        arguments: [
            .unfinished(""), .unfinished("HTTP/1.1 200 OK\r\nContent-Le"), .http(200, good, missing: 1),
            .http(200, missing: 10), .http(200, #"{"code":"#, missing: 100),
        ] as [LoopbackServer.Answer])
    func hanging(_ answer: LoopbackServer.Answer) async throws {
        let server = try LoopbackServer { _ in answer }
        let clock = ManualClock()
        async let reason = failure(of: try directory(at: server, clock: clock))
        while clock.nextDeadline == nil || server.answered == 0 { await Task.yield() }
        #expect(clock.nextDeadline == .start + .seconds(2))
        clock.advance(by: .seconds(2))
        #expect(try await reason?.contains("no complete answer in 2.0 s") == true)
    }

    @Test func aQuestionThatIsGivenUpEndsAtOnce() async throws {
        let server = try LoopbackServer { _ in .unfinished("") }
        let directory = try directory(at: server)
        let asking = Task { await failure(of: directory) }
        while server.answered == 0 { await Task.yield() }
        asking.cancel()
        #expect(await asking.value?.contains("given up") == true)
    }

    @Test func aServerThatFailedIsAskedAgainAtOnce() async throws {
        let server = try LoopbackServer { request in
            request.target.hasSuffix("0001") ? .http(500) : .http(200, #"{"code":"H29-2","status":"Đã trả kết quả"}"#)
        }
        let directory = try directory(at: server)
        #expect(await failure(of: directory) != nil)
        #expect(try await directory.dossier("h29-2")?.status == .returned)
        #expect(server.requests.count == 2)
    }

    @Test func aRedirectionWithinTheServerIsFollowed() async throws {
        let server = try LoopbackServer { request in
            request.target.hasPrefix("/new") ? .http(200, Self.good) : .http(302, headers: ["Location: /new"])
        }
        #expect(try await directory(at: server).dossier(Self.code)?.status == .processing)
        #expect(server.requests.count == 2)
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func noOtherServerLearnsTheCode(status: Int) async throws {
        let other = try LoopbackServer { _ in .http(200, Self.good) }
        let target = other.address("/stolen")
        let server = try LoopbackServer { _ in .http(status, headers: ["Location: \(target)"]) }
        #expect(await failure(of: try directory(at: server))?.contains("another server") == true)
        #expect(other.requests.isEmpty)
    }

    @Test func nothingIsRememberedBetweenQuestions() async throws {
        let headers = ["Set-Cookie: visitor=1; Path=/", "Cache-Control: max-age=3600", "ETag: \"1\""]
        let server = try LoopbackServer { _ in .http(200, Self.good, headers: headers) }
        let directory = try directory(at: server)
        for _ in 0..<3 { #expect(try await directory.dossier(Self.code) != nil) }
        #expect(server.requests.count == 3)
        let heads = server.requests.map { $0.head.lowercased() }
        #expect(heads.allSatisfy { !$0.contains("cookie") && !$0.contains("if-none-match") })
        #expect(heads.allSatisfy { $0.hasPrefix("get /h29.17-250612-0001 http/1.1\r\n") })
    }

    @Test(
        "a template that leads nowhere, or anywhere, is refused",
        arguments: [
            "", "http://dossiers.example/", "{code}", "/dossiers/{code}", "ftp://dossiers.example/{code}",
            "file:///dossiers/{code}", "http:///{code}", "http://{code}.example/", "http://{code}@dossiers.example/x",
            "http://dossiers.example:{code}/", "https://dossiers example/{code}", "{code}://dossiers.example/",
        ])
    func badTemplate(_ template: String) {
        #expect(throws: DossierFailure.self) { try HTTPDossierDirectory(template: template, clock: ManualClock()) }
    }

    private func directory(
        at server: LoopbackServer, clock: ManualClock = ManualClock()
    ) throws -> HTTPDossierDirectory {
        try HTTPDossierDirectory(template: server.address("/{code}"), clock: clock)
    }

    /// Why `directory` does not answer about the code.
    private func failure(of directory: HTTPDossierDirectory) async -> String? {
        do throws(PartFailure) {
            _ = try await directory.dossier(Self.code)
            return nil
        } catch {
            #expect(error.part == .dossiers)
            return error.reason
        }
    }
}
