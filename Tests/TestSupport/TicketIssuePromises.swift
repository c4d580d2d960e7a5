import Reception
import Simulation
import Testing

extension TicketPromise {
    /// Numbers, idempotency, hours, capacity and the daily reset.
    static let ofIssuing: [TicketPromise] = [
        TicketPromise("every line counts its own numbers from 001") { trial in
            var numbers: [TicketNumber] = []
            for (id, line) in [("1", "registry"), ("2", "certification"), ("3", "registry")] as [(TicketID, LineID)] {
                numbers.append(try await trial.issue(id, line: line).ticket.number)
            }
            #expect(numbers == ["A001", "B001", "A002"])
        },
        TicketPromise("a new ticket waits and says when, where and for whom it was issued") { trial in
            let ticket = try await trial.issue("1", priority: .elderly).ticket
            #expect(ticket.status == .waiting && ticket.line == "registry" && ticket.priority == .elderly)
            #expect(ticket.language == .vietnamese && ticket.day == trial.clock.wallTime.day)
            #expect(ticket.issuedAt == trial.clock.wallTime.utcMilliseconds)
        },
        TicketPromise("the same id and request give the same ticket, later and in any status") { trial in
            let first = try await trial.issue("1").ticket
            trial.clock.advance(by: .seconds(60))
            #expect(try await trial.issue("1").ticket == first)
            _ = try await trial.service.callNext(desk: "1")
            let again = try await trial.issue("1")
            #expect(again.ticket.number == first.number && again.ticket.status == .called)
            #expect(try await trial.issue("2").ticket.number == "A002")
        },
        TicketPromise("a used id is refused for another line, priority, language or name") { trial in
            try await trial.issue("1")
            for other in [
                TicketRequest(line: "certification", language: .vietnamese),
                TicketRequest(line: "registry", priority: .merit, language: .vietnamese),
                TicketRequest(line: "registry", language: .english),
                TicketRequest(line: "registry", language: .vietnamese, displayName: "Lan"),
            ] {
                await #expect(throws: TicketFailure.keyReused) { try await trial.service.issue(other, id: "1") }
            }
            #expect(try await trial.service.tickets().count == 1)
        },
        TicketPromise("a refused issue leaves no gap") { trial in
            try await trial.issue("1")
            await #expect(throws: TicketFailure.unknownLine(line: "land")) { try await trial.issue("2", line: "land") }
            #expect(try await trial.issue("2").ticket.number == "A002")
        },
        TicketPromise(
            "nothing is issued outside the hours, and the next opening is named",
            office: .office(hours: Office.weekdays)
        ) { trial in
            let monday = trial.clock.wallTime.day
            try await trial.issue("1")
            trial.clock.advance(by: .seconds(4 * 3_600))
            let reopens = OpeningTime(day: monday, minute: 810)
            await #expect(throws: TicketFailure.closed(reopens: reopens)) { try await trial.issue("2") }
            #expect(try await trial.issue("1").ticket.number == "A001", "a resent request is answered all the same")
            #expect(try await trial.service.callNext(desk: "1")?.ticket.id == "1", "who has a number is served")
            trial.clock.advance(by: .seconds(2 * 3_600))
            #expect(try await trial.issue("2").ticket.number == "A002")
        },
        TicketPromise(
            "a line with its day's capacity used up is full until the next day",
            office: .office(hours: Office.weekdays, capacity: 2)
        ) { trial in
            try await trial.issue(["1", "2"])
            _ = try await trial.service.apply(.cancel, to: "2")
            let reopens = OpeningTime(day: trial.clock.wallTime.day.next, minute: 480)
            await #expect(throws: TicketFailure.full(reopens: reopens)) { try await trial.issue("3") }
            #expect(try await trial.issue("4", line: "certification").ticket.number == "B001")
        },
        TicketPromise(
            "a line with hours of its own issues in those, and names its own next opening",
            office: .office(hours: Office.weekdays, registryHours: Office.afternoons)
        ) { trial in
            let monday = trial.clock.wallTime.day
            let reopens = OpeningTime(day: monday, minute: 810)
            await #expect(throws: TicketFailure.closed(reopens: reopens)) { try await trial.issue("1") }
            try await trial.issue("2", line: "certification")
            trial.clock.advance(by: .seconds(9.5 * 3_600))
            #expect(try await trial.issue("1").ticket.number == "A001", "open when the rest of the office is not")
        },
        TicketPromise(
            "a full line with hours of its own reopens with those",
            office: .office(hours: Office.weekdays, registryHours: Office.afternoons, capacity: 1)
        ) { trial in
            trial.clock.advance(by: .seconds(6 * 3_600))
            try await trial.issue("1")
            let reopens = OpeningTime(day: trial.clock.wallTime.day.next, minute: 810)
            await #expect(throws: TicketFailure.full(reopens: reopens)) { try await trial.issue("2") }
        },
        TicketPromise("a new day begins at 001 and knows nothing of yesterday's tickets") { trial in
            try await trial.issue(["1", "2"])
            trial.clock.advance(by: .seconds(16 * 3_600))
            #expect(try await trial.service.callNext(desk: "1") == nil)
            #expect(try await trial.service.tickets().isEmpty)
            #expect(try await trial.service.board().waiting.allSatisfy { $0.count == 0 })
            await #expect(throws: TicketFailure.notFound) { try await trial.service.ticket("1") }
            await #expect(throws: TicketFailure.notFound) { try await trial.service.ticket(number: "A001") }
            await #expect(throws: TicketFailure.notFound) { try await trial.service.apply(.cancel, to: "1") }
            let first = try await trial.issue("3")
            #expect(first.ticket.number == "A001" && first.peopleAhead == 0)
            #expect(try await trial.service.ticket(number: "A001").ticket.id == "3")
            #expect(try await trial.issue("1").ticket.day < first.ticket.day, "an id happens once, whatever the day")
        },
        TicketPromise("32 tasks issue at once: no number is doubled, none is left out") { trial in
            let numbers = try await withThrowingTaskGroup(of: [TicketNumber].self) { group in
                for task in 0..<32 {
                    group.addTask {
                        var numbers: [TicketNumber] = []
                        for turn in 0..<8 {
                            numbers.append(try await trial.issue(TicketID(rawValue: "\(task)-\(turn)")).ticket.number)
                        }
                        return numbers
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            let expected = (1...256).map { TicketNumber(rawValue: "A" + String(1_000 + $0).dropFirst()) }
            #expect(numbers.sorted() == expected)
        },
        TicketPromise("32 tasks send the same request at once: one ticket") { trial in
            let tickets = try await withThrowingTaskGroup(of: Ticket.self) { group in
                for _ in 0..<32 { group.addTask { try await trial.issue("1").ticket } }
                return try await group.reduce(into: Set<Ticket>()) { $0.insert($1) }
            }
            #expect(tickets.count == 1)
            #expect(try await trial.service.tickets().count == 1)
        },
    ]
}
