import Foundation
import Reception
import SQLite
import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("Lost power", .timeLimit(.minutes(20)))
struct LostPowerTests {
    private static let seeds: ClosedRange<UInt64> = 1...(Checkout.runsLongTests ? 500 : 20)

    @Test(arguments: seeds)
    func takesNoTicketThatWasAnswered(seed: UInt64) async throws {
        let database = try TemporaryDatabase()
        var random = SeededNumbers(seed: seed)
        let disk = FaultyDisk()
        var crowd = Crowd()
        // The power goes again and again on one database, the first time perhaps while it is being made.
        for round in 0..<3 {
            let store = SQLiteTicketStore(path: database.path, vfs: disk.name)
            disk.fail(.powerLoss, after: .random(in: 0..<600, using: &random))
            await crowd.issue(16, turns: 200, as: "\(round)-", from: boundlessService(on: store))
            await store.close()
            #expect(disk.isOff)
            disk.returnPower(using: &random)
        }
        let store = SQLiteTicketStore(path: database.path, vfs: disk.name)
        // Opening checks the file.
        try await store.open()
        try await crowd.expectNothingLost(in: boundlessService(on: store))
    }
}
