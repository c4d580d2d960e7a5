import CSQLite
import Foundation
import Reception
import SQLite
import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("A database of every version", .timeLimit(.minutes(1)))
struct MigrationStepsTests {
    private let database: TemporaryDatabase

    init() throws { database = try TemporaryDatabase() }

    /// Makes the database that `version` left behind.
    private func make(_ version: Int) throws {
        var handle: OpaquePointer?
        defer { sqlite3_close(handle) }
        try #require(sqlite3_open(database.path, &handle) == SQLITE_OK)
        for step in 1...version {
            let file = Checkout.root.appending(path: "Tests/TicketingTests/Data/tickets-version-\(step).sql")
            try #require(sqlite3_exec(handle, String(contentsOf: file, encoding: .utf8), nil, nil, nil) == SQLITE_OK)
        }
    }

    @Test(arguments: 1...3)
    func losesNothing(version: Int) async throws {
        try make(version)
        let service = service(at: database.path)
        let tickets = try await service.tickets().map(\.ticket)
        #expect(tickets.map(\.id) == ["served", "called", "waiting", "elderly", "other"])
        #expect(tickets.map(\.displayName) == [nil, nil, version >= 2 ? "Lan" : nil, nil, nil])
        #expect(tickets.allSatisfy { $0.queuedAt == $0.issuedAt })
        let book = SQLiteAppointmentBook(path: database.path, clock: ManualClock())
        #expect(try await book.appointments(from: .monday).map(\.code) == (version >= 3 ? ["K7M2"] : []))
        #expect(try await service.issue(registryRequest, id: "new").ticket.number == "A005")
    }

    @Test(arguments: 1...3)
    func isBroughtToThisOneWholeOrNotAtAll(version: Int) async throws {
        // The disk fails at every operation of the migration in turn.
        for operation in 0..<30 {
            let database = try TemporaryDatabase()
            try MigrationStepsTests(database).make(version)
            let disk = FaultyDisk()
            disk.fail(.powerLoss, after: operation)
            let store = SQLiteTicketStore(path: database.path, vfs: disk.name)
            _ = try? await EmbeddedTicketService(office: .twoLines, store: store, clock: ManualClock()).tickets()
            await store.close()
            var random = SeededNumbers(seed: UInt64(operation))
            disk.returnPower(using: &random)
            #expect(try await service(at: database.path).tickets().count == 5)
        }
    }

    private init(_ database: TemporaryDatabase) { self.database = database }
}
