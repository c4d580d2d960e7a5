import CSQLite
import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("Databases of earlier versions", .timeLimit(.minutes(1)))
struct MigrationTests {
    private let database: TemporaryDatabase

    /// Makes the database that version 1 left behind.
    init() throws {
        database = try TemporaryDatabase()
        let text = Checkout.root.appending(path: "Tests/TicketingTests/Data/tickets-version-1.sql")
        var handle: OpaquePointer?
        defer { sqlite3_close(handle) }
        try #require(sqlite3_open(database.path, &handle) == SQLITE_OK)
        try #require(sqlite3_exec(handle, String(contentsOf: text, encoding: .utf8), nil, nil, nil) == SQLITE_OK)
    }

    @Test func everyTicketIsAsItWas() async throws {
        let tickets = try await service(at: database.path).tickets()
        #expect(tickets.map(\.ticket.id) == ["served", "called", "waiting", "elderly", "other"])
        #expect(tickets.map(\.ticket.status) == [.served, .called, .waiting, .waiting, .waiting])
        #expect(tickets.map(\.peopleAhead) == [0, 0, 1, 0, 0])
        #expect(tickets.map(\.estimatedWaitMinutes) == [nil, nil, 3, 0, nil])
        #expect(tickets.allSatisfy { $0.ticket.displayName == nil })
    }

    @Test func theRequestsOfThatTimeStillGiveTheirTickets() async throws {
        let service = service(at: database.path)
        #expect(try await service.issue(registryRequest, id: "waiting").ticket.number == "A003")
        await #expect(throws: TicketFailure.keyReused) {
            try await service.issue(
                TicketRequest(line: "registry", language: .vietnamese, displayName: "Lan"), id: "waiting")
        }
    }

    @Test func theOfficeGoesOnWhereItWas() async throws {
        let service = service(at: database.path)
        let named = TicketRequest(line: "registry", language: .vietnamese, displayName: "Lan")
        let issued = try await service.issue(named, id: "new").ticket
        #expect(issued.number == "A005" && issued.displayName == "Lan")
        _ = try await service.prioritise("waiting", because: .disabled)
        #expect(try await service.callNext(desk: "1")?.ticket.id == "waiting")
        var events = await service.events(after: 8).makeAsyncIterator()
        for kind in [TicketEvent.Kind.called, .issued, .prioritised, .called] {
            #expect(try await events.next()?.ticketEvent?.kind == kind)
        }
    }

    @Test func appointmentsCanBeBookedInTheSameFile() async throws {
        let book = SQLiteAppointmentBook(path: database.path, clock: ManualClock())
        let appointment = try await book.book(.sample(3), id: "1")
        #expect(try await book.appointments(from: .monday) == [appointment])
        #expect(try await service(at: database.path).tickets().count == 5)
    }

    @Test func storesThatMigrateTogetherMigrateOnce() async throws {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask { [path = database.path] in try await service(at: path).tickets().count }
            }
            for try await count in group { #expect(count == 5) }
        }
    }
}
