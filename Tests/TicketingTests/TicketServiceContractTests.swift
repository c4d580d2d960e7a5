import Reception
import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("Ticket services keep the contract", .timeLimit(.minutes(1)))
struct TicketServiceContractTests {
    private let database: TemporaryDatabase

    init() throws { database = try TemporaryDatabase() }

    @Test(arguments: TicketServiceContract.promises)
    func embeddedOverSQLite(_ promise: TicketPromise) async throws {
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
