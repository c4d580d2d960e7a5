import Foundation
import Reception
import TestSupport
import Testing
import TicketClient

/// `letan serve-tickets` as a process, and clients of it.
struct ServedOffice: Sendable {
    let letan: LetanProgram
    /// The content: an office that is always open, with lines nobody fills.
    let share: String

    init(_ letan: LetanProgram) throws {
        self.letan = letan
        share = try letan.share(changing: "Models/Office.json") { text in
            text.replacing(#/"dailyCapacity": \d+/#, with: "\"dailyCapacity\": 100000")
                .replacing("\"mostPerPerson\": 2,", with: "")
        }
    }

    /// Starts the service; returns when it listens, with its port.
    func start(database: String = "tickets.sqlite") async throws -> (program: RunningProgram, port: UInt16) {
        let program = try letan.start(
            "serve-tickets", "--share", share, "--database", database, "--port", "0")
        let isUp = await program.errors.shows("tickets at http://127.0.0.1:")
        #expect(isUp, "\(program.errors.text)")
        let found = program.errors.text.firstMatch(of: #/127\.0\.0\.1:(\d+)/#)?.1
        return (program, try #require(found.flatMap { UInt16($0) }))
    }

    /// A client with the token in a file, which is patient: a service that is started again takes a while.
    func client(token: String, at port: UInt16) throws -> HTTPTicketService {
        var settings = TicketClientSettings()
        settings.deadline = .seconds(120)
        return HTTPTicketService(
            server: try ServerAddress("http://127.0.0.1:\(port)"), token: AccessToken(file: token), journal: nil,
            clock: RealClock(), seed: .random(in: .min ... .max), settings: settings)
    }

    /// A new token, in a file of its own.
    func token(_ role: String) async throws -> String {
        let run = try await letan.run("tokens", "create", "--role", role)
        #expect(run.status == 0)
        let name = "token-\(role)-\(UUID().uuidString)"
        try Data(run.output.utf8).write(to: letan.scratch.url.appending(path: name))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: letan.scratch.path(name))
        return letan.scratch.path(name)
    }
}
