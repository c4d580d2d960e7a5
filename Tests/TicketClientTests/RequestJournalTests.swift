import Foundation
import Reception
import SQLite
import Simulation
import TestSupport
import Testing
import TicketClient

@Suite("The journal of requests", .timeLimit(.minutes(1)))
struct RequestJournalTests {
    private let folder: ScratchFolder
    private let front: OfficeFront

    init() throws {
        folder = try ScratchFolder()
        front = try OfficeFront()
    }

    @Test func whatNobodyWaitsForIsWithdrawnAfterACrash() async throws {
        front.plan([.doneAndSilent])
        let crashed = front.client(journal: folder.path("requests"))
        let asking = Task { try await crashed.issue(.registry, id: "1") }
        while try await front.office.tickets().isEmpty { await Task.yield() }
        let left = try copyOfTheJournal()
        let next = front.client(journal: left)
        #expect(try await next.resume() == 0)
        #expect(try await front.office.ticket("1").ticket.status == .cancelled)
        #expect(next.figures.withdrawn == 1)
        asking.cancel()
        _ = await asking.result
    }

    @Test func whatWasAnsweredIsNotWithdrawn() async throws {
        let client = front.client(journal: folder.path("requests"))
        #expect(try await client.issue(.registry, id: "1").ticket.number == "A001")
        let next = front.client(journal: try copyOfTheJournal())
        #expect(try await next.resume() == 0)
        #expect(try await front.office.ticket("1").ticket.status == .waiting)
    }

    @Test func nothingOfTheVisitorIsWritten() async throws {
        front.plan([.doneAndSilent])
        let client = front.client(journal: folder.path("requests"))
        let key = PersonKey(rawValue: String(repeating: "5e", count: 32))
        let request = TicketRequest(
            line: "registry", language: .vietnamese, displayName: "Nguyễn Văn An", person: key)
        let asking = Task { try await client.issue(request, id: "secret-free") }
        while try await front.office.tickets().isEmpty { await Task.yield() }
        let left = try copyOfTheJournal()
        let written = try ["", "-wal"].map { try Data(contentsOf: URL(filePath: left + $0)) }.reduce(Data(), +)
        #expect(written.range(of: Data("secret-free".utf8)) != nil)
        #expect(written.range(of: Data("Nguy".utf8)) == nil && written.range(of: Data("5e5e".utf8)) == nil)
        asking.cancel()
        _ = await asking.result
    }

    @Test func aRequestOfAPastDayIsForgottenWithoutAsking() async throws {
        front.plan([.dropRequest])
        let client = front.impatientClient(journal: folder.path("requests"))
        await #expect(throws: TicketFailure.self) { try await client.issue(.registry, id: "1") }
        #expect(client.figures.unsettled == 1)
        front.clock.advance(by: .seconds(24 * 3_600))
        let asked = front.server.requests.count
        #expect(try await client.resume() == 0)
        #expect(front.server.requests.count == asked)
    }

    @Test func aRequestThatIsStillOnItsWayIsNotForgotten() async throws {
        front.plan([.stuck])
        let client = front.client(journal: folder.path("requests"))
        let asking = Task { try await client.issue(.registry, id: "1") }
        while front.stuck.all.isEmpty { await Task.yield() }
        asking.cancel()
        #expect(await asking.result.failure is TicketFailure)
        #expect(try await client.resume() == 1, "the office does not know it, yet")
        await front.stuck.all[0]()
        front.clock.advance(by: .seconds(5))
        #expect(try await client.resume() == 0)
        #expect(try await front.office.ticket("1").ticket.status == .cancelled)
    }

    @Test func whatNeverArrivedIsForgottenInTheEnd() async throws {
        front.plan([.dropRequest])
        let client = front.impatientClient(journal: folder.path("requests"))
        await #expect(throws: TicketFailure.self) { try await client.issue(.registry, id: "1") }
        front.clock.advance(by: .seconds(59))
        #expect(try await client.resume() == 1)
        front.clock.advance(by: .seconds(1))
        #expect(try await client.resume() == 0)
        #expect(try await front.office.tickets().isEmpty)
    }

    @Test func aJournalThatCannotBeWrittenSendsNothing() async throws {
        let client = front.client(journal: folder.path("missing/requests"))
        let reason = await reason { try await client.issue(.registry, id: "1") }
        #expect(reason?.contains("missing/requests") == true)
        #expect(front.server.requests.isEmpty)
        await #expect(throws: TicketClientFailure.self) { try await client.resume() }
    }

    @Test func aJournalBelongsToOneProcessAtATime() async throws {
        let first = front.client(journal: folder.path("requests"))
        try await first.resume()
        let second = front.client(journal: folder.path("requests"))
        let failure = await #expect(throws: TicketClientFailure.self) { try await second.resume() }
        #expect(failure?.description.contains("another process") == true)
        await first.journal?.close()
        try await second.resume()
    }

    /// The journal as a process that dies now leaves it.
    private func copyOfTheJournal() throws -> String {
        let copy = folder.path("left-\(UUID().uuidString)")
        for end in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: folder.path("requests") + end, toPath: copy + end)
        }
        return copy
    }
}

extension Result {
    /// The failure, if it is one.
    var failure: Failure? {
        guard case .failure(let failure) = self else { return nil }
        return failure
    }
}
