import Foundation
import Reception
import SQLite
import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("Several processes on one database", .timeLimit(.minutes(20)))
struct SeveralProcessesTests {
    private let database: TemporaryDatabase

    init() throws { database = try TemporaryDatabase() }

    @Test func shareTheNumbersWhileBothAreBusy() async throws {
        async let first: Void = issueInAnotherProcess("a")
        async let second: Void = issueInAnotherProcess("b")
        _ = await (first, second)
        let numbers = try await boundlessService(on: SQLiteTicketStore(path: database.path)).tickets().map(
            \.ticket.number)
        #expect(numbers == (1...400).map { TicketNumber(prefix: "A", ordinal: $0) })
    }

    private func issueInAnotherProcess(_ name: String) async {
        await #expect(processExitsWith: .success) { [path = database.path as String, name] in
            var crowd = Crowd()
            await crowd.issue(8, turns: 25, as: name, from: boundlessService(on: SQLiteTicketStore(path: path)))
            #expect(crowd.failures.isEmpty)
        }
    }

    private static let rounds = Checkout.runsLongTests ? 50 : 5

    /// The process is killed under load, again and again, at any of its writes or synchronisations.
    @Test func killedAtAnyInstantLoseNoTicketThatWasAnswered() async throws {
        var random = SeededNumbers(seed: 5)
        for round in 0..<Self.rounds {
            let operation = Int.random(in: 0..<400, using: &random)
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [
                    path = database.path as String, round = round as Int, operation = operation as Int
                ] in
                let log = open(path + ".answers", O_WRONLY | O_CREAT | O_APPEND, 0o600)
                let disk = FaultyDisk()
                disk.fail(.kill, after: operation)
                var crowd = Crowd()
                let service = boundlessService(on: SQLiteTicketStore(path: path, vfs: disk.name))
                await crowd.issue(8, turns: 2_000, as: "\(round)-", from: service) { id, number in
                    let line = "\(id) \(number)\n"
                    _ = line.withCString { write(log, $0, strlen($0)) }
                }
            }
            try await expectAnswersToBeThere()
        }
    }

    /// Every answer a process told of is there under its number, and its resend is given it again.

    private func expectAnswersToBeThere() async throws {
        let service = boundlessService(on: SQLiteTicketStore(path: database.path))
        let log = (try? String(contentsOfFile: database.path + ".answers", encoding: .utf8)) ?? ""
        for line in log.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            let again = try await service.issue(registryRequest, id: TicketID(rawValue: words[0]))
            try #require(again.ticket.number.rawValue == words[1])
        }
        let numbers = try await service.tickets().map(\.ticket.number)
        #expect(numbers == numbers.indices.map { TicketNumber(prefix: "A", ordinal: $0 + 1) })
    }
}
