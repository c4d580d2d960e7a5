import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import Ticketing

/// Clients that issue tickets at once, and what they were answered.
struct Crowd {
    /// The numbers that were answered, by the id they were asked for.
    private(set) var answers: [TicketID: TicketNumber] = [:]
    /// What ended clients.
    private(set) var failures: [TicketFailure] = []

    /// Lets `clients` issue `turns` tickets each, one after the other, for ids that begin with `name`; who is refused
    /// stops. `sawAnswer` hears of every answer at once.
    mutating func issue(
        _ clients: Int, turns: Int, as name: String = "", from service: EmbeddedTicketService,
        sawAnswer: @escaping @Sendable (TicketID, TicketNumber) -> Void = { _, _ in }
    ) async {
        typealias Outcome = (answers: [TicketID: TicketNumber], failure: TicketFailure?)
        await withTaskGroup(of: Outcome.self) { group in
            for client in 0..<clients {
                group.addTask {
                    var answers: [TicketID: TicketNumber] = [:]
                    do throws(TicketFailure) {
                        for turn in 0..<turns {
                            let id = TicketID(rawValue: "\(name)\(client)-\(turn)")
                            answers[id] = try await service.issue(registryRequest, id: id).ticket.number
                            if let number = answers[id] { sawAnswer(id, number) }
                        }
                        return (answers, nil)
                    } catch {
                        return (answers, error)
                    }
                }
            }
            for await outcome in group {
                answers.merge(outcome.answers) { $1 }
                if let failure = outcome.failure { failures.append(failure) }
            }
        }
    }

    /// Expects every answered ticket to be there under its number, every resend to be given it again, and all numbers of
    /// the day to follow each other.
    func expectNothingLost(in service: EmbeddedTicketService) async throws {
        for (id, number) in answers {
            try #require(try await service.issue(registryRequest, id: id).ticket.number == number)
        }
        let numbers = try await service.tickets().map(\.ticket.number)
        #expect(numbers == numbers.indices.map { TicketNumber(prefix: "A", ordinal: $0 + 1) })
        #expect(numbers.count >= answers.count)
    }
}

/// An office whose first line takes as many as come.
let boundlessOffice = Office(
    timeZone: "Asia/Ho_Chi_Minh", language: .vietnamese,
    lines: [Line(id: "registry", prefix: "A", dailyCapacity: .max)], desks: [Desk(id: "1", lines: ["registry"])],
    hours: .always)

/// A service for a crowd.
func boundlessService(
    on store: SQLiteTicketStore, clock: any ReceptionClock = ManualClock()
) -> EmbeddedTicketService {
    EmbeddedTicketService(office: boundlessOffice, store: store, clock: clock)
}
