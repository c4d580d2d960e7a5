import Foundation
import Reception
import SQLite
import Simulation
import Synchronization
import TestSupport
import Testing
import Ticketing

@Suite("Reading beside writing", .timeLimit(.minutes(2)))
struct ReadingBesideWritingTests {
    private let database: TemporaryDatabase
    private let disk = FaultyDisk()
    private let service: EmbeddedTicketService

    init() throws {
        database = try TemporaryDatabase()
        service = boundlessService(on: SQLiteTicketStore(path: database.path, vfs: disk.name))
    }

    @Test func goesOnWhileACommitWaitsForTheDisk() async throws {
        let first = try await service.issue(registryRequest, id: "first")
        disk.setSyncDelay(microseconds: 500_000)
        let isAnswered = Atomic(false)
        async let second: Void = {
            _ = try await service.issue(registryRequest, id: "second")
            isAnswered.store(true, ordering: .sequentiallyConsistent)
        }()
        var reads = 0
        while !isAnswered.load(ordering: .sequentiallyConsistent) {
            // Nobody sees the second before it is safe.
            let tickets = try await service.tickets()
            if !isAnswered.load(ordering: .sequentiallyConsistent) { #expect(tickets == [first]) }
            reads += 1
        }
        try await second
        #expect(reads > 2)
        #expect(try await service.tickets().count == 2)
    }

    @Test func seesWhatWasAnsweredBefore() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for client in 0..<8 {
                group.addTask {
                    for turn in 0..<25 {
                        let id = TicketID(rawValue: "\(client)-\(turn)")
                        let number = try await service.issue(registryRequest, id: id).ticket.number
                        #expect(try await service.ticket(id).ticket.number == number)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test(arguments: [DiskFault.full, .readOnly, .broken])
    func goesOnWhileTheDiskTakesNothing(fault: DiskFault) async throws {
        _ = try await service.issue(registryRequest, id: "first")
        disk.fail(fault)
        for number in 0..<5 {
            await #expect(throws: TicketFailure.self) {
                try await service.issue(registryRequest, id: TicketID(rawValue: "\(number)"))
            }
            #expect(try await service.ticket("first").ticket.number == "A001")
        }
        disk.mend()
        #expect(try await service.issue(registryRequest, id: "0").ticket.number == "A002")
    }
}
