import Foundation
import Reception
import Testing
import TicketWire

@Suite("What goes over the wire comes back as it was", .timeLimit(.minutes(1)))
struct RoundTripTests {
    /// The object, written as JSON and read again.
    private func sent<Object: Codable>(_ object: Object) throws -> Object {
        try JSONDecoder().decode(Object.self, from: JSONEncoder().encode(object))
    }

    @Test("a ticket", arguments: [Ticket.plain, .travelled]) func ticket(ticket: Ticket) throws {
        #expect(try sent(TicketObject(ticket, showsName: true)).ticket() == ticket)
    }

    @Test("a ticket as it stands", arguments: [nil, 0, 25]) func standing(minutes: Int?) throws {
        let standing = TicketStanding(ticket: .travelled, peopleAhead: 7, estimatedWaitMinutes: minutes)
        #expect(try sent(TicketObject(standing, showsName: true)).standing() == standing)
    }

    @Test("a ticket in every status", arguments: TicketStatus.allCases) func status(status: TicketStatus) throws {
        var ticket = Ticket.plain
        ticket.status = status
        #expect(try sent(TicketObject(ticket)).ticket() == ticket)
    }

    @Test("a name goes out only where it is shown") func name() throws {
        #expect(TicketObject(.travelled).name == nil)
        #expect(EventObject(.issued(.travelled), showsNames: false).ticket?.name == nil)
        #expect(BoardObject(TicketBoard(current: [.travelled], waiting: []), showsNames: false).current[0].name == nil)
        let text = String(decoding: try JSONEncoder().encode(TicketObject(Ticket.travelled)), as: UTF8.self)
        #expect(!text.contains("Lan"))
    }

    @Test("a line", arguments: Availability.allCases, [OpeningTime(day: .sample, minute: 450), nil])
    func line(availability: Availability, reopens: OpeningTime?) throws {
        let line = LineStanding(
            line: "registry", prefix: "A", availability: availability, reason: reopens.map { _ in "Mất điện" },
            issuesNow: reopens == nil, reopens: reopens, waiting: 3, remaining: 97, openDesks: 2,
            estimatedWaitMinutes: reopens.map { _ in 15 })
        #expect(try sent(LineObject(line)).standing() == line)
    }

    @Test("a desk", arguments: Availability.allCases) func desk(availability: Availability) throws {
        let desk = DeskStanding(
            desk: "3", lines: ["registry", "certification"], availability: availability, reason: "Họp",
            current: ["B012", "A1000"])
        #expect(try sent(DeskObject(desk)).standing == desk)
        let empty = DeskStanding(desk: "1", lines: [], availability: availability)
        #expect(try sent(DeskObject(empty)).standing == empty)
    }

    @Test("a list") func list() throws {
        let list = ListObject([DeskObject(DeskStanding(desk: "1", lines: [], availability: .open))])
        #expect(try sent(list) == list)
    }

    @Test("a board", arguments: TicketBoard.NextCall.Reason.allCases)
    func board(reason: TicketBoard.NextCall.Reason) throws {
        let board = TicketBoard(
            current: [.travelled, .plain], waiting: [.init(line: "registry", count: 4)],
            next: [.init(line: "registry", number: "A007", reason: reason)])
        #expect(try sent(BoardObject(board, showsNames: true)).board() == board)
    }

    @Test("an event of a ticket", arguments: TicketEvent.Kind.allCases) func event(kind: TicketEvent.Kind) throws {
        let event = OfficeEvent(sequence: 12, at: 1_795_318_200_250, change: .ticket(kind, .travelled))
        #expect(try sent(EventObject(event, showsNames: true)).event() == event)
    }

    @Test(
        "another event",
        arguments: Availability.allCases.flatMap { state -> [OfficeChange] in
            [.desk("3", state, reason: "Họp"), .desk("3", state, reason: nil), .line("land", state, reason: nil)]
        } + [.dayBegan(.sample), .missed])
    func change(change: OfficeChange) throws {
        let event = OfficeEvent(sequence: .max, at: 0, change: change)
        #expect(try sent(EventObject(event, showsNames: false)).event() == event)
    }

    @Test("statistics") func statistics() throws {
        let cell = TicketStatistics.Group(day: .sample, line: "land", hour: 23, counts: .sample)
        let statistics = TicketStatistics.sample(cells: [cell])
        #expect(try sent(StatisticsObject(statistics)).statistics() == statistics)
    }

    @Test("the key of the day") func dayKey() throws {
        let bytes = (0..<DayKey.byteCount).map { UInt8($0 * 8) }
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let key = try sent(DayKeyObject(day: .sample, hexadecimal: digits)).dayKey()
        #expect(key == DayKey(day: .sample, bytes: bytes))
    }

    @Test("a request") func request() throws {
        let request = TicketRequest(
            line: "land", priority: .merit, language: .english, displayName: "Lan",
            person: PersonKey(rawValue: String(repeating: "0a", count: 32)))
        let body = try sent(IssueBody(request))
        #expect(body.line == request.line && body.priority == request.priority && body.language == request.language)
        #expect(body.name == request.displayName && body.personKey == request.person)
    }
}

extension OfficeEvent {
    static func issued(_ ticket: Ticket) -> OfficeEvent {
        OfficeEvent(sequence: 1, at: ticket.issuedAt, change: .ticket(.issued, ticket))
    }
}
