import Reception
import Simulation
import TestSupport
import Testing
import Ticketing
import Web

@Suite("The contract of a ticket service, over HTTP", .timeLimit(.minutes(5)))
struct HTTPContractTests {
    /// A server for each: not all at once.
    private static let gate = Gate(limit: 4)

    @Test(arguments: TicketServiceContract.promises)
    func isKept(_ promise: TicketPromise) async throws {
        try await Self.gate.pass { try await check(promise) }
    }

    private func check(_ promise: TicketPromise) async throws {
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
