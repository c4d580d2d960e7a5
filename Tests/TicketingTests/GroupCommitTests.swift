import Foundation
import Reception
import SQLite
import Simulation
import TestSupport
import Testing
import Threading
import Ticketing

@Suite("Tickets that share a commit", .timeLimit(.minutes(20)))
struct GroupCommitTests {
    private let database: TemporaryDatabase
    private let disk = FaultyDisk()

    init() throws { database = try TemporaryDatabase() }

    private func store(largestBatch: Int = SQLiteTicketStore.largestBatch) -> SQLiteTicketStore {
        SQLiteTicketStore(path: database.path, vfs: disk.name, largestBatch: largestBatch)
    }

    @Test func areNeitherDoubledNorLostNorLeaveGaps() async throws {
        let clients = 32
        let turns = Checkout.runsLongTests ? 625 : 63
        let service = boundlessService(on: store())
        var crowd = Crowd()
        await crowd.issue(clients, turns: turns, from: service)
        #expect(crowd.failures.isEmpty)
        #expect(Set(crowd.answers.values).count == clients * turns)
        try await crowd.expectNothingLost(in: service)
    }

    @Test(arguments: [(1, 1.0...1.1), (64, 0...0.25)])
    func costFewSynchronisations(clients: Int, perTicket: ClosedRange<Double>) async throws {
        disk.setSyncDelay(microseconds: 1_000)
        let store = store()
        try await store.open()
        let service = boundlessService(on: store)
        _ = try await service.issue(registryRequest, id: "first")
        let before = disk.syncCount
        var crowd = Crowd()
        await crowd.issue(clients, turns: 640 / clients / 4, from: service)
        #expect(perTicket ~= Double(disk.syncCount - before) / Double(crowd.answers.count))
    }

    @Test func areEachUndoneAlone() async throws {
        let store = store()
        let service = boundlessService(on: store)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<100 {
                group.addTask {
                    let id = TicketID(rawValue: "\(number)")
                    guard number.isMultiple(of: 3) else {
                        _ = try? await service.issue(registryRequest, id: id)
                        return
                    }
                    // Inserted, then refused.
                    await #expect(throws: TicketFailure.notFound) {
                        try await store.transaction(.writing) { ledger throws(TicketFailure) in
                            let office = TicketOffice(boundlessOffice, at: ManualClock().wallTime, ledger: ledger)
                            _ = try office.issue(registryRequest, id: id)
                            throw .notFound
                        }
                    }
                }
            }
        }
        let numbers = try await service.tickets().map(\.ticket.number)
        #expect(numbers == (1...66).map { TicketNumber(prefix: "A", ordinal: $0) })
    }

    @Test func areSignalledOnceTogether() async throws {
        disk.setSyncDelay(microseconds: 2_000)
        let store = store()
        var crowd = Crowd()
        await crowd.issue(64, turns: 4, from: boundlessService(on: store))
        #expect(store.changes.generation < 256 / 4)
    }

    @Test func allFailWhenTheirCommitFails() async throws {
        disk.setSyncDelay(microseconds: 1_000)
        let service = boundlessService(on: store())
        _ = try await service.issue(registryRequest, id: "first")
        disk.fail(.broken, on: [.synchronise])
        var crowd = Crowd()
        await crowd.issue(32, turns: 4, from: service)
        #expect(crowd.answers.isEmpty && crowd.failures.count == 32)
        for failure in crowd.failures {
            guard case .unavailable(let reason) = failure else {
                Issue.record("the failure is \(failure)")
                continue
            }
            #expect(reason.contains(database.path))
        }
        disk.mend()
        #expect(try await service.issue(registryRequest, id: "first").ticket.number == "A001")
        await crowd.issue(32, turns: 4, as: "again", from: service)
        #expect(crowd.answers.count == 128)
        try await crowd.expectNothingLost(in: service)
    }

    /// Also while the log is moved into the file, and in the middle of a batch larger than SQLite keeps in memory.
    @Test(arguments: [DiskFault.full, .readOnly, .broken], [0, 1, 7, 100])
    func areAnsweredOnlyWhenTheDiskTookThem(fault: DiskFault, after count: Int) async throws {
        let service = boundlessService(on: store())
        var crowd = Crowd()
        await crowd.issue(1, turns: 1, as: "first", from: service)
        disk.fail(fault, after: count)
        await crowd.issue(16, turns: 100, from: service)
        #expect(crowd.failures.count == 16)
        // Reading goes on meanwhile.
        #expect(try await service.tickets().count >= crowd.answers.count)
        disk.mend()
        try await crowd.expectNothingLost(in: service)
        try await crowd.expectNothingLost(in: boundlessService(on: SQLiteTicketStore(path: database.path)))
    }

    @Test func areAnsweredAlsoWhenTheStoreIsClosedUnderThem() async throws {
        let store = store()
        let service = boundlessService(on: store)
        async let closing: Void = {
            for _ in 0..<20 { await store.close() }
        }()
        var crowd = Crowd()
        await crowd.issue(16, turns: 20, from: service)
        await closing
        #expect(crowd.failures.isEmpty && crowd.answers.count == 320)
        try await crowd.expectNothingLost(in: service)
    }

    @Test func areAnsweredToWhoWasCancelledMeanwhile() async throws {
        disk.setSyncDelay(microseconds: 1_000)
        let service = boundlessService(on: store())
        let tasks = (0..<64).map { number in
            Task { try await service.issue(registryRequest, id: TicketID(rawValue: "\(number)")).ticket.number }
        }
        for task in tasks { task.cancel() }
        var answered: Set<TicketNumber> = []
        for task in tasks { answered.insert(try await task.value) }
        #expect(answered == Set(try await service.tickets().map(\.ticket.number)))
        #expect(answered.count == 64)
    }

    @Test func ofOneSizeKeepTheOrderOfArrival() async throws {
        for largestBatch in [1, 2, 64] {
            let store = store(largestBatch: largestBatch)
            let service = boundlessService(on: store)
            var crowd = Crowd()
            await crowd.issue(8, turns: 20, as: "\(largestBatch)-", from: service)
            for client in 0..<8 {
                let numbers = (0..<20).compactMap {
                    crowd.answers[TicketID(rawValue: "\(largestBatch)-\(client)-\($0)")]
                }
                #expect(numbers.count == 20 && numbers == numbers.sorted())
            }
        }
    }
}
