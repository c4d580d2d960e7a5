import Reception
import Simulation
import Testing

extension TicketPromise {
    /// Desks and lines: recall, return, transfer, pauses, calls that are asked for twice.
    static let ofDesks: [TicketPromise] = [
        TicketPromise("a call under the same key calls once") { trial in
            try await trial.issue(["1", "2"])
            let first = try await trial.service.callNext(desk: "1", key: "key-1")
            #expect(try await trial.service.callNext(desk: "1", key: "key-1")?.ticket == first?.ticket)
            #expect(try await trial.service.callNext(desk: "1", key: "key-2")?.ticket.id == "2")
            #expect(try await trial.service.callNext(desk: "1", key: "key-3") == nil)
        },
        TicketPromise("a key that called nobody calls somebody later") { trial in
            #expect(try await trial.service.callNext(desk: "1", key: "key-1") == nil)
            try await trial.issue("1")
            #expect(try await trial.service.callNext(desk: "1", key: "key-1")?.ticket.id == "1")
        },
        TicketPromise("a visitor who did not come waits again by their arrival") { trial in
            try await trial.issue(["1", "2", "3"])
            _ = try await trial.service.callNext(desk: "1")
            _ = try await trial.service.apply(.noShow, to: "1")
            let back = try await trial.service.apply(.comeBack, to: "1")
            #expect(back.ticket.status == .waiting && back.peopleAhead == 0)
            #expect(try await trial.callAll() == ["1", "2", "3"])
        },
        TicketPromise("calling once more puts the number on top of the board") { trial in
            try await trial.issue(["1", "2"])
            _ = try await trial.callAll()
            #expect(try await trial.service.board().current.map(\.id) == ["2", "1"])
            _ = try await trial.service.apply(.recall, to: "1")
            #expect(try await trial.service.board().current.map(\.id) == ["1", "2"])
        },
        TicketPromise("a desk does not move a ticket of another desk") { trial in
            try await trial.issue("1")
            _ = try await trial.service.callNext(desk: "1")
            for transition in [TicketTransition.serve, .noShow, .recall, .cancel] {
                await #expect(throws: TicketFailure.atOtherDesk(desk: "1")) {
                    try await trial.service.apply(transition, to: "1", by: "3")
                }
            }
            await #expect(throws: TicketFailure.unknownDesk(desk: "9")) {
                try await trial.service.apply(.serve, to: "1", by: "9")
            }
            #expect(try await trial.service.apply(.serve, to: "1", by: "1").ticket.status == .serving)
        },
        TicketPromise("who is sent on waits in the other line with the same number and by the same arrival") { trial in
            try await trial.issue("1")
            try await trial.issue(["2", "3"], line: "certification")
            _ = try await trial.service.callNext(desk: "1")
            _ = try await trial.service.apply(.serve, to: "1")
            trial.clock.advance(by: .seconds(60))
            let sent = try await trial.service.transfer("1", to: "certification", by: "1")
            #expect(sent.ticket.number == "A001" && sent.ticket.line == "certification")
            #expect(sent.ticket.status == .waiting && sent.ticket.desk == nil && sent.peopleAhead == 0)
            #expect(sent.ticket.queuedAt == trial.clock.wallTime.utcMilliseconds)
            #expect(try await trial.service.transfer("1", to: "certification", by: nil).ticket == sent.ticket)
            #expect(try await trial.callAll(desk: "2") == ["1", "2", "3"])
            #expect(try await trial.issue("4").ticket.number == "A002")
        },
        TicketPromise("nobody is sent on from the end, to no line, or by another desk") { trial in
            try await trial.issue(["1", "2"])
            _ = try await trial.service.apply(.cancel, to: "1")
            await #expect(throws: TicketFailure.conflict(status: .cancelled)) {
                try await trial.service.transfer("1", to: "certification", by: nil)
            }
            await #expect(throws: TicketFailure.unknownLine(line: "land")) {
                try await trial.service.transfer("2", to: "land", by: nil)
            }
            _ = try await trial.service.callNext(desk: "1")
            await #expect(throws: TicketFailure.atOtherDesk(desk: "1")) {
                try await trial.service.transfer("2", to: "certification", by: "3")
            }
        },
        TicketPromise("a desk that pauses or closes calls nobody until it opens, and says why") { trial in
            try await trial.issue("1")
            for availability in [Availability.paused, .closed] {
                let desk = try await trial.service.setDesk("1", availability, reason: " nghỉ\u{202E}\n trưa ")
                #expect(desk.availability == availability && desk.reason == "nghỉ trưa")
                #expect(try await trial.service.desks().map(\.availability) == [availability, .open, .open])
                await #expect(throws: TicketFailure.deskUnavailable(desk: "1", availability: availability)) {
                    try await trial.service.callNext(desk: "1")
                }
            }
            _ = try await trial.service.setDesk("1", .open, reason: nil)
            #expect(try await trial.service.callNext(desk: "1")?.ticket.id == "1")
            #expect(try await trial.service.desks().map(\.current) == [["A001"], [], []])
            await #expect(throws: TicketFailure.unknownDesk(desk: "9")) {
                try await trial.service.setDesk("9", .open, reason: nil)
            }
        },
        TicketPromise(
            "a line that pauses or closes gives out no numbers, and who waits is called",
            office: .office(hours: Office.weekdays)
        ) { trial in
            try await trial.issue("1")
            let tomorrow = OpeningTime(day: trial.clock.wallTime.day.next, minute: 480)
            for (availability, reopens) in [(Availability.paused, nil), (.closed, tomorrow)] {
                let line = try await trial.service.setLine("registry", availability, reason: "máy hỏng")
                #expect(!line.issuesNow && line.availability == availability && line.reason == "máy hỏng")
                #expect(line.reopens == reopens && line.waiting == 1)
                await #expect(throws: TicketFailure.closed(reopens: reopens)) { try await trial.issue("2") }
            }
            #expect(try await trial.service.callNext(desk: "1")?.ticket.id == "1")
            try await trial.issue("3", line: "certification")
            _ = try await trial.service.setLine("registry", .open, reason: nil)
            #expect(try await trial.issue("2").ticket.number == "A002")
        },
        TicketPromise("every day begins with all desks and lines open") { trial in
            _ = try await trial.service.setDesk("1", .closed, reason: nil)
            _ = try await trial.service.setLine("registry", .closed, reason: nil)
            trial.clock.advance(by: .seconds(16 * 3_600))
            try await trial.issue("1")
            #expect(try await trial.service.callNext(desk: "1")?.ticket.id == "1")
            #expect(try await trial.service.lines().allSatisfy { $0.availability == .open })
        },
        TicketPromise("lines say what is left, who waits, who works and when there are numbers again") { trial in
            try await trial.issue(["1", "2"])
            _ = try await trial.service.callNext(desk: "1")
            _ = try await trial.service.setDesk("3", .paused, reason: nil)
            let line = try #require(try await trial.service.lines().first)
            #expect(line.line == "registry" && line.prefix == "A" && line.issuesNow)
            #expect(line.waiting == 1 && line.remaining == 9_998 && line.openDesks == 1)
            #expect(line.estimatedWaitMinutes == nil && line.reopens == nil)
        },
        TicketPromise("the estimated wait counts open desks alone, and one more turn when all are busy") { trial in
            try await trial.issue(["1", "2", "3", "4"])
            try await trial.serveNext(for: .seconds(600))
            #expect(try await trial.service.ticket("4").estimatedWaitMinutes == 10, "two ahead, two desks")
            _ = try await trial.service.setDesk("3", .closed, reason: nil)
            #expect(try await trial.service.ticket("4").estimatedWaitMinutes == 20, "two ahead, one desk")
            _ = try await trial.service.callNext(desk: "1")
            #expect(try await trial.service.ticket("4").estimatedWaitMinutes == 20, "one ahead and one at the desk")
            _ = try await trial.service.setDesk("1", .closed, reason: nil)
            #expect(try await trial.service.ticket("4").estimatedWaitMinutes == nil, "nobody works")
        },
        TicketPromise("the board says who is next, and why") { trial in
            try await trial.issue(["o1", "o2"])
            #expect(try await trial.nextReasons() == ["A001 arrival"])
            try await trial.issue("p1", priority: .elderly)
            try await trial.issue("p2", priority: .elderly)
            #expect(try await trial.nextReasons() == ["A003 priority"])
            _ = try await trial.service.callNext(desk: "1")
            #expect(try await trial.nextReasons() == ["A001 ordinaryTurn"])
            _ = try await trial.callAll()
            #expect(try await trial.nextReasons().isEmpty)
        },
        TicketPromise(
            "in strict order everybody with priority goes first",
            office: .office(hours: .always, rules: TicketRules(order: .strict))
        ) { trial in
            try await trial.issue(["o1", "o2", "o3"])
            for id in ["p1", "p2"] as [TicketID] { try await trial.issue(id, priority: .pregnant) }
            #expect(try await trial.service.tickets().map(\.peopleAhead) == [2, 3, 4, 0, 1])
            #expect(try await trial.callAll() == ["p1", "p2", "o1", "o2", "o3"])
        },
    ]
}

extension TicketTrial {
    /// Who is next in every line, and why.
    fileprivate func nextReasons() async throws -> [String] {
        try await service.board().next.map { "\($0.number) \($0.reason)" }
    }
}
