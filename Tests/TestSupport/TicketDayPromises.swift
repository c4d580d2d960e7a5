import Reception
import Simulation
import Testing

extension TicketPromise {
    /// Limits, the day and its end, statistics.
    static let ofDays: [TicketPromise] = [
        TicketPromise(
            "a person takes so many numbers a day and so many a line, not counting those given back",
            office: .office(
                hours: .always, rules: TicketRules(mostPerPerson: 2, mostPerPersonAndLine: 1))
        ) { trial in
            try await trial.issue("1", of: .lan)
            await #expect(throws: TicketFailure.limitReached(held: "A001")) { try await trial.issue("2", of: .lan) }
            try await trial.issue("2", of: .lan, line: "certification")
            _ = try await trial.service.apply(.cancel, to: "1")
            #expect(try await trial.issue("3", of: .lan).ticket.number == "A002")
            await #expect(throws: TicketFailure.limitReached(held: "A002")) {
                try await trial.issue("4", of: .lan)
            }
            #expect(try await trial.issue("4", of: .minh).ticket.number == "A003")
            #expect(try await trial.issue("5").ticket.number == "A004", "who is not known is not counted")
            #expect(try await trial.issue("1", of: .lan).ticket.status == .cancelled, "a resent request is answered")
        },
        TicketPromise(
            "priority is exempt from the limits",
            office: .office(hours: .always, rules: TicketRules(mostPerPerson: 1))
        ) { trial in
            try await trial.issue("1", of: .lan)
            try await trial.issue("2", of: .lan, priority: .elderly)
            await #expect(throws: TicketFailure.limitReached(held: "A002")) { try await trial.issue("3", of: .lan) }
        },
        TicketPromise(
            "limits may hold for priority, too",
            office: .office(hours: .always, rules: TicketRules(mostPerPerson: 1, exemptsPriority: false))
        ) { trial in
            try await trial.issue("1", of: .lan, priority: .elderly)
            await #expect(throws: TicketFailure.limitReached(held: "A001")) {
                try await trial.issue("2", of: .lan, priority: .elderly)
            }
        },
        TicketPromise("the key of the day is the same all day, and another one tomorrow") { trial in
            let key = try await trial.service.dayKey()
            #expect(key.day == trial.clock.wallTime.day && key.bytes.count == DayKey.byteCount)
            trial.clock.advance(by: .seconds(3_600))
            #expect(try await trial.service.dayKey() == key)
            trial.clock.advance(by: .seconds(16 * 3_600))
            #expect(try await trial.service.dayKey().day == key.day.next)
        },
        TicketPromise("a day that ends while people wait is told, and tomorrow's numbers begin at 001") { trial in
            try await trial.issue(["1", "2"])
            trial.clock.advance(by: .seconds(16 * 3_600))
            #expect(try await trial.issue("3").ticket.number == "A001")
            var changes: [OfficeChange] = []
            for try await event in await trial.service.events(after: 2).prefix(2) { changes.append(event.change) }
            #expect(changes.first == .dayBegan(trial.clock.wallTime.day))
            #expect(try await trial.service.tickets().map(\.ticket.id) == ["3"])
        },
        TicketPromise("names are gone after the day, and the resent request still gives its ticket") { trial in
            try await trial.issue("1", name: "Nguyễn Thị Lan")
            trial.clock.advance(by: .seconds(16 * 3_600))
            try await trial.issue("2")
            #expect(try await trial.issue("1", name: "Nguyễn Thị Lan").ticket.displayName == nil)
            let events = try await trial.events(1, after: 0)
            #expect(events.first?.ticket.displayName == nil && events.first?.ticket.id == "1")
        },
        TicketPromise("a clock that is set back finds the day as it was left") { trial in
            try await trial.issue(["1", "2"])
            trial.clock.advance(by: .seconds(16 * 3_600))
            try await trial.issue("3")
            trial.clock.setWallClock(back: .seconds(16 * 3_600))
            #expect(try await trial.issue("4").ticket.number == "A003")
            #expect(try await trial.service.tickets().map(\.ticket.number) == ["A001", "A002", "A003"])
            #expect(try await trial.callAll() == ["1", "2", "4"])
            trial.clock.setWallClock(back: .seconds(-16 * 3_600))
            #expect(try await trial.issue("5").ticket.number == "A002")
        },
        TicketPromise("events older than two days are missed, and the reader is told") { trial in
            try await trial.issue(["1", "2", "3"])
            trial.clock.advance(by: .seconds(3 * 86_400))
            try await trial.issue("4")
            var events = await trial.service.events(after: 1).makeAsyncIterator()
            #expect(try await events.next()?.change == .missed)
            #expect(try await events.next()?.change == .dayBegan(trial.clock.wallTime.day))
            #expect(try await events.next()?.ticketEvent?.ticket.id == "4")
        },
        TicketPromise("a reader who knows of more than there is, is told, and goes on") { trial in
            try await trial.issue("1")
            var events = await trial.service.events(after: 500).makeAsyncIterator()
            #expect(try await events.next()?.change == .missed)
            try await trial.issue("2")
            #expect(try await events.next()?.ticketEvent?.ticket.id == "2")
        },
        TicketPromise("desks and lines are events, but only when they change") { trial in
            for _ in 0..<2 { _ = try await trial.service.setDesk("1", .paused, reason: "họp") }
            _ = try await trial.service.setLine("registry", .closed, reason: nil)
            try await trial.issue("1", line: "certification")
            var changes: [OfficeChange] = []
            for try await event in await trial.service.events(after: 0).prefix(2) { changes.append(event.change) }
            #expect(changes == [.desk("1", .paused, reason: "họp"), .line("registry", .closed, reason: nil)])
        },
        TicketPromise("statistics tell waits, service and what became of everybody") { trial in
            let day = trial.clock.wallTime.day
            try await trial.issue(["1", "2", "3", "4", "5"])
            trial.clock.advance(by: .seconds(60))
            try await trial.serveNext(for: .seconds(120))
            _ = try await trial.service.callNext(desk: "1")
            _ = try await trial.service.apply(.noShow, to: "2")
            _ = try await trial.service.apply(.cancel, to: "3")
            _ = try await trial.service.transfer("4", to: "certification", by: nil)
            let counts = try await trial.service.statistics(from: day, to: day)
            let registry = try #require(counts.lines.first { $0.line == "registry" }).counts
            #expect(registry.queued == 5 && registry.served == 1 && registry.noShows == 1)
            #expect(registry.abandoned == 1 && registry.transferred == 1 && registry.open == 1)
            #expect(registry.wait.count == 2 && registry.wait.p50 == 60 && registry.wait.p90 == 180)
            #expect(registry.wait.mean == 120 && registry.service.p50 == 120 && registry.service.count == 1)
            #expect(counts.total.queued == 6, "who is sent on counts in both lines")
            #expect(counts.hours.map(\.hour) == [8] && counts.days.map(\.day) == [day])
            trial.clock.advance(by: .seconds(16 * 3_600))
            let after = try await trial.service.statistics(from: day, to: day.next)
            #expect(after.total.open == 0 && after.total.abandoned == 3, "who still waits at midnight gave up")
            #expect(try await trial.service.statistics(from: day.next, to: day.next).total.queued == 0)
        },
    ]
}

extension TicketTrial {
    /// Issues a ticket for a person.
    @discardableResult
    fileprivate func issue(
        _ id: TicketID, of person: PersonKey, line: LineID = "registry", priority: PriorityClass? = nil
    ) async throws(TicketFailure) -> TicketStanding {
        try await service.issue(
            TicketRequest(line: line, priority: priority, language: .vietnamese, person: person), id: id)
    }
}

extension PersonKey {
    fileprivate static let lan = PersonKey(rawValue: String(repeating: "1a", count: 32))
    fileprivate static let minh = PersonKey(rawValue: String(repeating: "2b", count: 32))
}
