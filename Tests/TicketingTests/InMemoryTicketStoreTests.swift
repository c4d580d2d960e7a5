import Reception
import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("The ticket service's twin", .timeLimit(.minutes(1)))
struct InMemoryTicketStoreTests {
    private let fault = FaultSwitch(part: .tickets)

    @Test func aFailingSwitchMakesTheOfficeUnavailableUntilItIsMended() async throws {
        let service = EmbeddedTicketService(
            office: .twoLines, store: InMemoryTicketStore(fault: fault), clock: ManualClock())
        fault.set(.failing(reason: "cable out"))
        let unavailable = TicketFailure.unavailable(reason: "cable out")
        await #expect(throws: unavailable) { try await service.issue(registryRequest, id: "1") }
        await #expect(throws: unavailable) { try await service.board() }
        fault.set(.none)
        #expect(try await service.issue(registryRequest, id: "1").ticket.number == "A001")
    }

    @Test func aFullStoreRefusesWritingLeavesNoTraceAndReadsOn() async throws {
        let store = InMemoryTicketStore()
        let service = EmbeddedTicketService(office: .twoLines, store: store, clock: ManualClock())
        let first = try await service.issue(registryRequest, id: "1")
        store.setFull(true)
        await #expect(throws: TicketFailure.storageFull) { try await service.issue(registryRequest, id: "2") }
        #expect(try await service.tickets() == [first])
        #expect(try await service.issue(registryRequest, id: "1") == first)
        store.setFull(false)
        #expect(try await service.issue(registryRequest, id: "2").ticket.number == "A002")
    }

    @Test func aHangingOfficeAnswersWhenItIsMended() async throws {
        let service = EmbeddedTicketService(
            office: .twoLines, store: InMemoryTicketStore(fault: fault), clock: ManualClock())
        fault.set(.hanging)
        async let standing = service.issue(registryRequest, id: "1")
        fault.set(.none)
        #expect(try await standing.ticket.number == "A001")
    }

    @Test func aReaderCancelledWhileTheOfficeHangsEnds() async throws {
        let service = EmbeddedTicketService(
            office: .twoLines, store: InMemoryTicketStore(fault: fault), clock: ManualClock())
        fault.set(.hanging)
        let reader = Task {
            var events = await service.events(after: 0).makeAsyncIterator()
            return try await events.next()
        }
        reader.cancel()
        let event = try await reader.value
        #expect(event == nil)
    }

    @Test func theEventsEndWithTheFailureWhenTheOfficeIsLost() async throws {
        let store = InMemoryTicketStore(fault: fault)
        let service = EmbeddedTicketService(office: .twoLines, store: store, clock: ManualClock())
        var events = await service.events(after: nil).makeAsyncIterator()
        fault.set(.failing(reason: "cable out"))
        await #expect(throws: TicketFailure.unavailable(reason: "cable out")) { try await events.next() }
    }
}
