import Foundation
import SQLite
import Simulation
import TestSupport
import Testing

@Suite("A faulty disk")
struct FaultyDiskTests {
    private let folder: ScratchFolder
    private let disk = FaultyDisk()
    private var path: String { folder.path("shelf.sqlite") }

    init() throws { folder = try ScratchFolder() }

    @Test func countsWhatACommitCosts() throws {
        let shelf = try Shelf(at: path, vfs: disk.name)
        let before = disk.syncs[path + "-wal", default: 0]
        for number in 1...5 { try shelf.add(number) }
        #expect(disk.syncs[path + "-wal", default: 0] - before == 5)
    }

    @Test(arguments: [(DiskFault.full, "no room"), (.readOnly, "read-only")])
    func failsWritesUntilItIsMended(fault: DiskFault, words: String) throws {
        let shelf = try Shelf(at: path, vfs: disk.name)
        try shelf.add(1)
        disk.fail(fault, on: [.write])
        let failure = #expect(throws: DatabaseFailure.self) { try shelf.add(2) }
        #expect(failure?.description.contains(words) == true)
        #expect(try shelf.count == 1)
        disk.mend()
        try shelf.add(2)
        #expect(try shelf.count == 2)
    }

    @Test func aFailedSynchronisationFailsTheCommit() throws {
        let shelf = try Shelf(at: path, vfs: disk.name)
        disk.fail(.broken, on: [.synchronise])
        #expect(throws: DatabaseFailure.self) { try shelf.add(1) }
        #expect(try shelf.count == 0)
        disk.mend()
        try shelf.add(1)
        #expect(try Shelf(at: path).count == 1)
    }

    @Test(arguments: 1...50)
    func lostPowerTakesNothingThatWasCommitted(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        var committed = 0
        // Also while the database is being made.
        disk.fail(.powerLoss, after: .random(in: 0..<120, using: &random))
        do {
            let shelf = try Shelf(at: path, vfs: disk.name)
            for number in 1...500 {
                try shelf.add(number, String(repeating: "x", count: .random(in: 0..<5_000, using: &random)))
                committed = number
            }
        } catch {
            #expect(error is DatabaseFailure)
        }
        #expect(disk.isOff)
        disk.returnPower(using: &random)
        let shelf = try Shelf(at: path, vfs: disk.name)
        // The transaction that was cut off may be there, too.
        #expect(try committed...(committed + 1) ~= shelf.count)
        try shelf.add(1_000)
    }

    /// The tests above mean something only where power can be lost badly.
    @Test func lostPowerTakesWhatNobodySynchronised() throws {
        let survivors = try (1...20).map { seed in
            var random = SeededNumbers(seed: UInt64(seed))
            let (folder, disk) = (try ScratchFolder(), FaultyDisk())
            let path = folder.path("shelf.sqlite")
            do {
                let shelf = try Shelf(at: path, vfs: disk.name)
                try shelf.database.statement("PRAGMA synchronous = OFF").run()
                for number in 1...20 { try shelf.add(number) }
                disk.losePower()
            }
            disk.returnPower(using: &random)
            return try Shelf(at: path, vfs: disk.name).count
        }
        #expect(survivors.contains { $0 < 20 })
    }
}
