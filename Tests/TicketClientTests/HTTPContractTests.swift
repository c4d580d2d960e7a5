import Reception
import Simulation
import TestSupport
import Testing
import Ticketing
import Web

@Suite("The contract of a ticket service, over HTTP", .timeLimit(.minutes(5)))
struct HTTPContractTests {
    @Test(arguments: TicketServiceContract.promises)
    func isKept(_ promise: TicketPromise) async throws {
        let served = Gathered<ServedTickets>()
        try await promise.check { office, clock in
            let tickets = try await ServedTickets(
                EmbeddedTicketService(office: office, store: InMemoryTicketStore(), clock: clock))
            served.add(tickets)
            return LongNamedTickets(try tickets.client(.operator), keys: try tickets.client(.robot))
        }
        for tickets in served.all { await tickets.stop() }
    }
}
