import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import TicketClient

@Suite("Asking again", .timeLimit(.minutes(1)))
struct ResendingTests {
    private let front: OfficeFront
    private let folder: ScratchFolder

    init() throws {
        front = try OfficeFront()
        folder = try ScratchFolder()
    }

    @Test func aLostAnswerIsAskedForAgainUnderTheSameKey() async throws {
        let client = front.client(journal: folder.path("requests"))
        front.plan([.dropAnswer, .dropRequest])
        #expect(try await client.issue(.registry, id: "1").ticket.number == "A001")
        #expect(try await client.issue(.registry, id: "2").ticket.number == "A002")
        #expect(front.server.requests.map { $0.header("Idempotency-Key") } == ["1", "1", "1", "2"])
        #expect(Set(front.server.requests.prefix(3).map(\.body)).count == 1)
        let figures = client.figures
        #expect(figures.requests == 2 && figures.resends == 2 && figures.failures == 0 && figures.unsettled == 0)
    }

    @Test func manyAtOnceOverABadNetworkGetGapFreeNumbers() async throws {
        let client = front.client(journal: folder.path("requests"))
        front.plan((0..<500).map { $0 % 10 == 3 ? .dropAnswer : $0 % 10 == 7 ? .dropRequest : .none })
        let numbers = try await withThrowingTaskGroup(of: [TicketNumber].self) { group in
            for robot in 0..<16 {
                group.addTask {
                    var numbers: [TicketNumber] = []
                    for visitor in 0..<12 {
                        let id = TicketID(rawValue: "robot\(robot)-\(visitor)")
                        numbers.append(try await client.issue(.registry, id: id).ticket.number)
                    }
                    return numbers
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(numbers).count == 192)
        #expect(numbers.max() == "A192")
        #expect(try await front.office.tickets().count == 192)
        #expect(client.figures.unsettled == 0 && client.figures.resends > 20)
    }

    @Test(
        "a change whose answer was lost is not refused for being done already",
        arguments: [
            ([], .cancel, .cancelled), ([.called], .serve, .serving), ([.called], .noShow, .noShow),
            ([.called, .serving], .finish, .served), ([.called, .noShow], .comeBack, .waiting),
            ([.called], .recall, .called),
        ] as [([TicketStatus], TicketTransition, TicketStatus)])
    func doneAlready(_ before: [TicketStatus], _ transition: TicketTransition, _ after: TicketStatus) async throws {
        try await prepare(before)
        front.plan([.dropAnswer])
        #expect(try await front.client().apply(transition, to: "1").ticket.status == after)
    }

    @Test func aChangeOfSomethingElseIsRefusedAlsoAfterALostAnswer() async throws {
        try await prepare([.called])
        front.plan([.dropRequest])
        await #expect(throws: TicketFailure.conflict(status: .called)) {
            try await front.client().apply(.finish, to: "1")
        }
    }

    @Test func aRefusalAtOnceIsARefusal() async throws {
        try await prepare([.called, .serving])
        await #expect(throws: TicketFailure.conflict(status: .serving)) {
            try await front.client().apply(.serve, to: "1")
        }
        #expect(front.server.requests.count == 1)
    }

    @Test func transferAndPriorityMayLoseTheirAnswers() async throws {
        try await prepare([])
        let client = front.client()
        front.plan([.dropAnswer])
        #expect(try await client.transfer("1", to: "certification", by: nil).ticket.line == "certification")
        front.plan([.dropAnswer])
        #expect(try await client.prioritise("1", because: .merit).ticket.priority == .merit)
    }

    @Test func aLostAnswerCallsNobodyTwice() async throws {
        for id in ["1", "2", "3"] as [TicketID] { _ = try await front.office.issue(.registry, id: id) }
        let client = front.client()
        front.plan([.dropAnswer])
        #expect(try await client.callNext(desk: "1")?.ticket.number == "A001")
        #expect(try await client.callNext(desk: "1")?.ticket.number == "A002")
        #expect(try await client.callNext(desk: "1", key: "third")?.ticket.number == "A003")
        #expect(try await client.callNext(desk: "1") == nil)
        let keys = front.server.requests.compactMap { $0.header("Idempotency-Key") }
        #expect(keys.count == 5 && keys[0] == keys[1] && Set(keys).count == 4 && keys[3] == "third")
    }

    @Test func aRefusedIssueLeavesNothingToWithdraw() async throws {
        let client = front.client(journal: folder.path("requests"))
        await #expect(throws: TicketFailure.unknownLine(line: "land")) {
            try await client.issue(TicketRequest(line: "land", language: .vietnamese), id: "1")
        }
        #expect(client.figures.unsettled == 0)
    }

    @Test func theSameIssueTakesAnAbandonedTicketBack() async throws {
        let client = front.impatientClient(journal: folder.path("requests"))
        front.plan([.dropAnswer])
        await #expect(throws: TicketFailure.self) { try await client.issue(.registry, id: "1") }
        #expect(client.figures.unsettled == 1)
        #expect(try await client.issue(.registry, id: "1").ticket.number == "A001")
        #expect(try await client.resume() == 0)
        #expect(try await front.office.ticket("1").ticket.status == .waiting)
    }

    @Test func aTicketThatWasGivenIsNotWithdrawnWhenAskedForAgain() async throws {
        let client = front.impatientClient(journal: folder.path("requests"))
        #expect(try await client.issue(.registry, id: "1").ticket.number == "A001")
        front.plan([.dropAnswer])
        await #expect(throws: TicketFailure.self) { try await client.issue(.registry, id: "1") }
        try await client.resume()
        #expect(try await front.office.ticket("1").ticket.status == .waiting)
    }

    @Test func theKeeperWithdrawsOnceTheOfficeIsBack() async throws {
        let client = front.impatientClient(journal: folder.path("requests"))
        _ = try await front.office.issue(.registry, id: "2")
        front.plan([.dropAnswer, .dropRequest, .dropRequest, .dropRequest])
        await #expect(throws: TicketFailure.self) { try await client.issue(.registry, id: "1") }
        await #expect(throws: TicketFailure.self) { try await client.withdraw("2") }
        #expect(client.figures.unsettled == 2)
        let keeper = Task { try await client.run() }
        while client.figures.unsettled > 0 {
            if client.figures.unsettled > 0, isResting(client) { _ = front.clock.advanceToNextDeadline() }
            await Task.yield()
        }
        #expect(try await front.office.tickets().map(\.ticket.status) == [.cancelled, .cancelled])
        keeper.cancel()
        #expect(await keeper.result.failure is CancellationError)
    }

    @Test(arguments: ["HTTP/1.1 201 Created\r\nContent-Ty", "HTTP/1.1 201 Created\r\n", "HTTP/1.1", ""])
    func anAnswerThatBreaksOffInItsHeadIsAskedForAgain(_ head: String) async throws {
        let client = front.impatientClient(journal: folder.path("requests"))
        front.plan([.instead(.bytes(head))])
        await #expect(throws: TicketFailure.self) { try await client.issue(.registry, id: "1") }
        #expect(try await client.issue(.registry, id: "1").ticket.number == "A001")
    }

    @Test func aVisitorWhoIsToldThatTheTicketStaysKeepsIt() async throws {
        let client = front.impatientClient(journal: folder.path("requests"))
        _ = try await front.office.issue(.registry, id: "2")
        front.plan([.dropRequest, .dropRequest, .dropRequest])
        await #expect(throws: TicketFailure.self) { try await client.apply(.cancel, to: "2") }
        #expect(client.figures.unsettled == 0)
        try await client.resume()
        #expect(try await front.office.ticket("2").ticket.status == .waiting)
    }

    /// Whether the only sleeper is the keeper between two rounds: a try under way has a limit of three seconds.
    private func isResting(_ client: HTTPTicketService) -> Bool {
        front.clock.nextDeadline.map { $0 - front.clock.now >= .seconds(5) } ?? false
    }

    /// Issues ticket 1 and moves it through `statuses`.
    private func prepare(_ statuses: [TicketStatus]) async throws {
        _ = try await front.office.issue(.registry, id: "1")
        for status in statuses {
            switch status {
            case .called: _ = try await front.office.callNext(desk: "1")
            case .serving: _ = try await front.office.apply(.serve, to: "1")
            case .noShow: _ = try await front.office.apply(.noShow, to: "1")
            default: Issue.record("no way to \(status)")
            }
        }
    }
}
