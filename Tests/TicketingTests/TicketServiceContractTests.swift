import Reception
import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("Ticket services keep the contract", .timeLimit(.minutes(1)))
struct TicketServiceContractTests {
    @Test(arguments: TicketServiceContract.promises)
    func embeddedOverSQLite(_ promise: TicketPromise) async throws {
        let database = try TemporaryDatabase()
        try await promise.check { office, clock in
            EmbeddedTicketService(office: office, store: SQLiteTicketStore(path: database.path), clock: clock)
        }
    }

    @Test(arguments: TicketServiceContract.promises)
    func embeddedOverMemory(_ promise: TicketPromise) async throws {
        try await promise.check { office, clock in
            EmbeddedTicketService(office: office, store: InMemoryTicketStore(), clock: clock)
        }
    }
}
