import Foundation
import Reception
import SQLite
import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("Reading beside writing", .timeLimit(.minutes(2)))
struct ReadingBesideWritingTests {
    private let database: TemporaryDatabase
    private let disk = FaultyDisk()
    private let service: EmbeddedTicketService

    init() async throws {
        database = try TemporaryDatabase()
        let store = SQLiteTicketStore(path: database.path, vfs: disk.name)
        service = boundlessService(on: store)
        // As the programs do at their start: the first to read waits for the file to be checked.
        try await store.open()
    }

    @Test func goesOnWhileACommitWaitsForTheDisk() async throws {
        let first = try await service.issue(registryRequest, id: "first")
        disk.fail(.hang, on: [.synchronise])
        async let second = service.issue(registryRequest, id: "second")
        while !disk.isHanging { await Task.yield() }
        // Nobody sees the second before it is safe.
        for _ in 0..<10 { #expect(try await service.tickets() == [first]) }
        disk.mend()
        #expect(try await second.ticket.number == "A002")
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
