import Foundation
import Reception
import SQLite
import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("Names after their day")
struct PrivacyTests {
    private let database: TemporaryDatabase
    private let clock = ManualClock()
    private let named = TicketRequest(line: "registry", language: .vietnamese, displayName: "Nguyễn Thị Lan")

    init() throws { database = try TemporaryDatabase() }

    private func filesHold(_ text: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(at: database.folder, includingPropertiesForKeys: nil)
            .filter { !$0.path.hasSuffix("-shm") }
            .contains { try Data(contentsOf: $0).range(of: Data(text.utf8)) != nil }
    }

    @Test func areNeitherInTheFileNorInItsLog() async throws {
        let service = boundlessService(on: SQLiteTicketStore(path: database.path), clock: clock)
        for number in 0..<50 { _ = try await service.issue(named, id: TicketID(rawValue: "\(number)")) }
        #expect(try filesHold("Nguyễn Thị Lan"))
        clock.advance(by: .seconds(24 * 3_600))
        _ = try await service.issue(registryRequest, id: "next day")
        #expect(try !filesHold("Nguyễn"))
    }

    /// A visitor's phone may be reading at midnight.
    @Test func leaveTheLogAsSoonAsNobodyReadsWhatWasBefore() async throws {
        let service = boundlessService(on: SQLiteTicketStore(path: database.path), clock: clock)
        let reader = try await openReader(after: service)
        clock.advance(by: .seconds(24 * 3_600))
        _ = try await service.issue(registryRequest, id: "2")
        #expect(try filesHold("Nguyễn"))
        try reader.commit()
        _ = try await service.issue(registryRequest, id: "3")
        #expect(try !filesHold("Nguyễn"))
    }

    @Test func leaveTheLogAlsoWhenTheProcessEndedInBetween() async throws {
        let service = boundlessService(on: SQLiteTicketStore(path: database.path), clock: clock)
        let reader = try await openReader(after: service)
        clock.advance(by: .seconds(24 * 3_600))
        _ = try await service.issue(registryRequest, id: "2")
        try reader.commit()
        #expect(try filesHold("Nguyễn"))
        let next = boundlessService(on: SQLiteTicketStore(path: database.path), clock: clock)
        _ = try await next.issue(registryRequest, id: "3")
        #expect(try !filesHold("Nguyễn"))
    }

    private func openReader(after service: EmbeddedTicketService) async throws -> Database {
        _ = try await service.issue(named, id: "1")
        let reader = try Database(path: database.path, schema: .office, role: .reading)
        try reader.begin(writing: false)
        try reader.statement("SELECT count(*) FROM tickets").run()
        return reader
    }
}
