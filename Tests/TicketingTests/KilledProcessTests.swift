import Foundation
import Reception
import Testing
import Ticketing

@Suite("A killed process", .timeLimit(.minutes(1)))
struct KilledProcessTests {
    private let database: TemporaryDatabase

    init() throws { database = try TemporaryDatabase() }

    /// The child tells of every answer in a file, and is killed by its own hand between any two instructions of the others.
    @Test(arguments: [1, 7, 40])
    func everyAnsweredTicketSurvivesAndIsGivenAgain(answers: Int) async throws {
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = database.path as String, answers] in
            let service = service(at: path)
            let log = open(path + ".answers", O_WRONLY | O_CREAT | O_APPEND, 0o600)
            await withTaskGroup(of: Void.self) { group in
                for task in 0..<8 {
                    group.addTask {
                        for turn in 0..<100 {
                            let id = TicketID(rawValue: "\(task)-\(turn)")
                            guard let standing = try? await service.issue(registryRequest, id: id) else { return }
                            let line = "\(id) \(standing.ticket.number)\n"
                            _ = line.withCString { write(log, $0, strlen($0)) }
                            if standing.ticket.number == TicketNumber(prefix: "A", ordinal: answers) { raise(SIGKILL) }
                        }
                    }
                }
            }
        }
        try await expectSurvival()
    }

    private func expectSurvival() async throws {
        let service = service(at: database.path)
        let answered = try String(contentsOfFile: database.path + ".answers", encoding: .utf8).split(separator: "\n")
        #expect(!answered.isEmpty)
        for line in answered {
            let words = line.split(separator: " ").map(String.init)
            let again = try await service.issue(registryRequest, id: TicketID(rawValue: words[0]))
            #expect(again.ticket.number.rawValue == words[1])
        }
        let numbers = try await service.tickets().map(\.ticket.number)
        #expect(numbers == numbers.indices.map { TicketNumber(prefix: "A", ordinal: $0 + 1) })
    }
}
