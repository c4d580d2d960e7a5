import Foundation
import Knowledge
import Reception
import Simulation
import TestSupport
import Testing
import Web

@Suite("The board as data")
struct BoardViewTests {
    private static let now = Instant.start + .seconds(100)
    private static let wall = WallTime(
        utcMilliseconds: 1_000_025_000, day: LocalDay(year: 2026, month: 3, day: 2), minute: 581)

    private func ticket(
        _ number: String, _ status: TicketStatus, desk: DeskID?, name: String? = nil, language: Language = .vietnamese,
        calledAt: Int64? = nil
    ) -> Ticket {
        var ticket = Ticket(
            id: TicketID(rawValue: number), number: TicketNumber(rawValue: number), line: "registry",
            day: Self.wall.day, language: language, displayName: name, issuedAt: 0)
        (ticket.status, ticket.desk, ticket.calledAt) = (status, desk, calledAt)
        return ticket
    }

    private func desk(_ id: DeskID, _ availability: Availability = .open, reason: String? = nil) -> DeskStanding {
        DeskStanding(desk: id, lines: ["registry"], availability: availability, reason: reason)
    }

    private func line(_ id: LineID, waiting: Int, wait: Int? = nil, issues: Bool = true) -> LineStanding {
        LineStanding(
            line: id, prefix: "A", availability: .open, issuesNow: issues, waiting: waiting, remaining: 10,
            openDesks: 1, estimatedWaitMinutes: wait)
    }

    private func view(
        _ current: [Ticket] = [], next: [TicketBoard.NextCall] = [], lines: [LineStanding] = [],
        desks: [DeskStanding] = [], calls: CallTimes = CallTimes(), language: Language = .vietnamese,
        renderer: any ReplyRenderer = KeyRenderer(), names: NamePolicy = .ask
    ) -> BoardView {
        var customs = OfficeCustoms()
        customs.callByName = names
        return BoardView(
            BoardReading(board: TicketBoard(current: current, waiting: [], next: next), lines: lines, desks: desks),
            calls: calls, at: Self.now, wall: Self.wall, in: BoardWords(renderer, language: language),
            customs: customs)
    }

    @Test("shows at each desk whom it calls or serves, since when, or why nobody")
    func desks() {
        let view = view(
            [
                ticket("A002", .called, desk: "2", language: .english, calledAt: 1_000_005_000),
                ticket("A001", .serving, desk: "1", calledAt: 999_965_000),
            ],
            desks: [desk("1"), desk("2"), desk("3"), desk("4", .paused, reason: "họp"), desk("5", .closed)])
        #expect(view.desks.map(\.status) == [.serving, .called, .free, .paused, .closed])
        #expect(view.desks.map(\.number) == ["A001", "A002", nil, nil, nil])
        #expect(view.desks.map(\.calledAgo) == [60, 20, nil, nil, nil])
        #expect(view.desks[1].language == .english && view.desks[3].reason == "họp")
    }

    @Test("says who is next in each line and why, how many wait and how long")
    func lines() {
        let view = view(
            next: [
                .init(line: "registry", number: "A003", reason: .ordinaryTurn),
                .init(line: "land", number: "B007", reason: .priority),
            ],
            lines: [
                line("registry", waiting: 3, wait: 12), line("health", waiting: 0, issues: false),
                line("land", waiting: 1),
            ])
        #expect(view.lines.map(\.next) == ["A003", nil, "B007"])
        #expect(view.lines.map { $0.reason?[.english] } == ["nextInOrdinaryTurn (en)", nil, "nextByPriority (en)"])
        #expect(view.lines.map { $0.waiting[.vietnamese] } == ["3", "0", "1"])
        #expect(view.lines.map { $0.wait?[.vietnamese] } == ["12", nil, nil])
        #expect(view.lines.map(\.open) == [true, false, true])
    }

    @Test("lists the calls nobody has come for, the latest or latest repeated first")
    func calls() {
        let first = ticket("A001", .called, desk: "1", calledAt: 999_965_000)
        var times = CallTimes()
        times.take(
            OfficeEvent(sequence: 1, at: 0, change: .ticket(.recalled, first)), at: Instant.start + .seconds(97))
        let current = [
            ticket("A002", .called, desk: "2", language: .korean, calledAt: 1_000_005_000), first,
            ticket("A000", .serving, desk: "3", calledAt: 1),
        ]
        let view = view(current, calls: times)
        #expect(view.calls.map(\.number) == ["A001", "A002"])
        #expect(view.calls.map(\.calledAgo) == [3, 20])
        #expect(Set(view.calls[1].text.texts.keys) == [.vietnamese, .english, .korean])
    }

    @Test(
        "shows names of those who agreed, and none where the office has none",
        arguments: [
            (NamePolicy.ask, "Lý <b>Dung</b>" as String?), (.always, "Lý <b>Dung</b>"), (.never, nil),
        ])
    func names(policy: NamePolicy, shown: String?) {
        let current = [
            ticket("A002", .called, desk: "2", name: "Lý <b>Dung</b>", calledAt: 2),
            ticket("A001", .called, desk: "1", calledAt: 1),
        ]
        let view = view(current, names: policy)
        #expect(view.calls.map(\.name) == [shown, nil])
        #expect(!view.calls[0].text[.vietnamese].contains("Dung"))
    }

    @Test("speaks the office's language and English beside it, once")
    func languages() {
        #expect(view(language: .vietnamese).languages == [.vietnamese, .english])
        #expect(view(language: .english).languages == [.english])
        #expect(view(language: .english).officeName.texts == [.english: "office (en)"])
    }

    @Test("is on the wire as the pages expect it")
    func wire() throws {
        let view = view(
            [ticket("A002", .called, desk: "2", calledAt: 1_000_005_000)], lines: [line("registry", waiting: 3)],
            desks: [desk("2")])
        let json = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(view))
        #expect(json["clock"] == "09:41" && json["second"] == 5 && json["isCurrent"] == true)
        #expect(json["languages"] == ["vi", "en"] && json["announces"] == true)
        #expect(json["officeName"]?["vi"] == "office (vi)")
        #expect(json["words"]?["nowServing"]?["en"] == "nowServing (en)")
        guard case .array(let desks)? = json["desks"], case .array(let lines)? = json["lines"] else {
            Issue.record("no lists")
            return
        }
        #expect(desks[0]["status"] == "called" && desks[0]["number"] == "A002" && desks[0]["calledAgo"] == 20)
        #expect(lines[0]["waiting"]?["vi"] == "3" && lines[0]["open"] == true && lines[0]["wait"] == nil)
    }

    @Test("forgets when a number was called once that is over, and at night all of them")
    func times() {
        let called = ticket("A001", .called, desk: "1")
        var times = CallTimes()
        func take(_ change: OfficeChange) {
            times.take(OfficeEvent(sequence: 1, at: 0, change: change), at: Self.now)
        }
        take(.ticket(.called, called))
        #expect(times.time(of: "A001") == Self.now)
        take(.ticket(.serving, called))
        #expect(times.time(of: "A001") == nil)
        take(.ticket(.called, called))
        take(.dayBegan(Self.wall.day))
        #expect(times == CallTimes())
    }
}
