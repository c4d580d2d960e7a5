import Reception
@testable import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("The ticket service's twin under random work", .timeLimit(.minutes(1)))
struct InMemoryLedgerTests {
    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func aFailedTransactionLeavesEveryTableAndIndexAsItWas(seed: UInt64) throws {
        let ledger = InMemoryLedger()
        let clock = ManualClock()
        var work = RandomOfficeWork(seed: seed)
        var failures = 0
        for _ in 0..<300 {
            clock.advance(by: work.pause())
            clock.setWallClock(back: work.setBack())
            let time = clock.wallTime
            let deeds = (0..<Int.random(in: 1...4, using: &work.random)).map { _ in work.deed() }
            let (fails, isFull) = (work.happens(in: 4), work.happens(in: 8))
            let before = ledger.tables
            do throws(TicketFailure) {
                try ledger.transaction(isFull: isFull) { rows throws(TicketFailure) in
                    for deed in deeds { _ = try deed.run(over: rows, at: time) }
                    if fails { throw .unavailable(reason: "on purpose") }
                }
            } catch {
                failures += 1
                // A question that fails may leave an index of another day behind, which must be right as well.
                #expect(ledger.tables.rows == before.rows)
            }
            #expect(ledger.tables == ledger.tables.reindexed)
        }
        #expect(failures > 80)
        #expect(ledger.tables.entries.count > 30)
    }

    @Test(arguments: 11...12 as ClosedRange<UInt64>)
    func bothStoresAnswerAlike(seed: UInt64) async throws {
        let clock = ManualClock()
        let database = try TemporaryDatabase()
        let durable = SQLiteTicketStore(path: database.path)
        let twin = InMemoryTicketStore()
        var work = RandomOfficeWork(seed: seed)
        for step in 0..<100 {
            clock.advance(by: work.pause())
            clock.setWallClock(back: work.setBack())
            let (deed, time) = (work.deed(), clock.wallTime)
            let expected = await deed.answer(over: durable, at: time)
            #expect(await deed.answer(over: twin, at: time) == expected, "\(deed) in step \(step)")
        }
        await durable.close()
    }

    /// Within the suite's minute: a look at all tickets at every step would take hundreds of times as long.
    @Test func theLastTicketOfACrowdedDayCostsNoMoreThanTheFirst() async throws {
        let service = EmbeddedTicketService(
            office: .office(hours: .always, capacity: .max), store: InMemoryTicketStore(), clock: ManualClock())
        for number in 0..<3_000 {
            let id = TicketID(rawValue: "\(number)")
            #expect(try await service.issue(registryRequest, id: id).peopleAhead == number)
        }
        var calls = 0
        while let called = try await service.callNext(desk: "1") {
            calls += 1
            _ = try await service.apply(.serve, to: called.ticket.id)
            _ = try await service.apply(.finish, to: called.ticket.id)
        }
        #expect(calls == 3_000)
    }
}

extension TicketTables {
    /// What is kept, without the indexes that only make questions cheap.
    fileprivate var rows: [AnyHashable] {
        [
            entries, days.sorted { $0.key < $1.key }.map { "\($0)" }, "\(passing.day as Any) \(passing.dayKey as Any)",
            passing.calls, passing.notices, events.events, events.dropped,
        ]
    }
}
