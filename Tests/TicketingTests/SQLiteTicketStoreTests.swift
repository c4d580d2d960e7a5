import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import Ticketing

/// A service on a file of its own clock.
func service(at path: String, clock: any ReceptionClock = ManualClock()) -> EmbeddedTicketService {
    EmbeddedTicketService(office: .twoLines, store: SQLiteTicketStore(path: path), clock: clock)
}

/// A request for the line A.
let registryRequest = TicketRequest(line: "registry", language: .vietnamese)

@Suite("Tickets in a SQLite file", .timeLimit(.minutes(1)))
struct SQLiteTicketStoreTests {
    private let database: TemporaryDatabase

    init() throws { database = try TemporaryDatabase() }

    @Test func anAnsweredTicketIsThereForEverybodyElse() async throws {
        let standing = try await service(at: database.path).issue(registryRequest, id: "1")
        #expect(try await service(at: database.path).ticket("1") == standing)
    }

    @Test func aClosedStoreLeavesOneFileAndOpensAgain() async throws {
        let store = SQLiteTicketStore(path: database.path)
        let service = EmbeddedTicketService(office: .twoLines, store: store, clock: ManualClock())
        let standing = try await service.issue(registryRequest, id: "1")
        await store.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: database.folder.path) == ["tickets.sqlite"])
        #expect(try await service.ticket("1") == standing)
    }

    /// Several rounds, because making a file together is a race that is seldom lost.
    @Test(arguments: 1...10)
    func storesThatMakeTheFileTogetherShareTheNumbers(round: Int) async throws {
        let numbers = try await withThrowingTaskGroup(of: [TicketNumber].self) { group in
            for store in 0..<8 {
                let service = service(at: database.path)
                group.addTask {
                    var numbers: [TicketNumber] = []
                    for turn in 0..<5 {
                        let id = TicketID(rawValue: "\(store)-\(turn)")
                        numbers.append(try await service.issue(registryRequest, id: id).ticket.number)
                    }
                    return numbers
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(numbers.sorted() == (1...40).map { TicketNumber(prefix: "A", ordinal: $0) })
    }

    @Test func storesThatCallTogetherNeverCallOneTicketTwice() async throws {
        for number in 0..<60 {
            _ = try await service(at: database.path).issue(registryRequest, id: TicketID(rawValue: "\(number)"))
        }
        let called = try await withThrowingTaskGroup(of: [TicketID].self) { group in
            for desk in ["1", "3", "1", "3"] as [DeskID] {
                let service = service(at: database.path)
                group.addTask {
                    var called: [TicketID] = []
                    while let standing = try await service.callNext(desk: desk) { called.append(standing.ticket.id) }
                    return called
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(called.count == 60 && Set(called).count == 60)
    }

    @Test func aReaderSeesWhatAnotherStoreWroteAtItsNextLook() async throws {
        let clock = ManualClock()
        let here = service(at: database.path, clock: clock)
        let stream = await here.events(after: nil)
        let reader = Task {
            var events = stream.makeAsyncIterator()
            return try await events.next()
        }
        while clock.nextDeadline == nil { await Task.yield() }
        _ = try await service(at: database.path).issue(registryRequest, id: "1")
        clock.advance(by: .milliseconds(500))
        #expect(try await reader.value?.ticketEvent?.ticket.id == "1")
    }

    @Test func aStreamEndsWithTheFailureWhenTheFileIsLost() async throws {
        let missing = database.folder.appending(path: "none/tickets.sqlite").path
        var events = await service(at: missing).events(after: 0).makeAsyncIterator()
        await #expect(throws: TicketFailure.self) { try await events.next() }
    }

    @Test func idsNumbersAndWordsOfAnyShapeAreOnlyText() async throws {
        let service = service(at: database.path)
        for id in ["'; DROP TABLE tickets; --", "", "số một", "a\0b", String(repeating: "x", count: 100_000)] {
            let standing = try await service.issue(registryRequest, id: TicketID(rawValue: id))
            #expect(try await service.ticket(TicketID(rawValue: id)) == standing)
        }
        #expect(try await service.tickets().count == 5)
        await #expect(throws: TicketFailure.notFound) { try await service.ticket(number: "' OR 1=1 --") }
    }
}
