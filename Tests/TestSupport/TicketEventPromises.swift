import Reception
import Testing

extension TicketPromise {
    /// The stream of events.
    static let ofEvents: [TicketPromise] = [
        TicketPromise("events tell every change, in order, numbered without gaps") { trial in
            try await trial.issue(["1", "2", "3"])
            _ = try await trial.callAll()
            for (transition, id) in [(.serve, "1"), (.finish, "1"), (.noShow, "2"), (.cancel, "3")]
                as [(TicketTransition, TicketID)]
            {
                _ = try await trial.service.apply(transition, to: id)
            }
            let events = try await trial.events(10, after: 0)
            #expect(events.map(\.sequence) == Array(1...10))
            #expect(
                events.map(\.kind) == [
                    .issued, .issued, .issued, .called, .called, .called, .serving, .served, .noShow, .cancelled,
                ])
            #expect(events.map(\.ticket.id) == ["1", "2", "3", "1", "2", "3", "1", "1", "2", "3"])
            #expect(events[0].ticket.status == .waiting, "an event shows the ticket as it was then")
            #expect(try await trial.service.ticket("1").ticket == events[7].ticket)
        },
        TicketPromise("events resume after any sequence") { trial in
            try await trial.issue(["1", "2", "3"])
            #expect(try await trial.events(1, after: 2).map(\.ticket.id) == ["3"])
        },
        TicketPromise("events from now on leave out what was before, and miss nothing after") { trial in
            try await trial.issue("1")
            var events = await trial.service.events(after: nil).makeAsyncIterator()
            try await trial.issue("2")
            #expect(try await events.next()?.ticketEvent?.ticket.id == "2")
        },
        TicketPromise("a refused request makes no event") { trial in
            try await trial.issue("1")
            _ = try? await trial.issue("2", line: "land")
            _ = try? await trial.service.apply(.finish, to: "1")
            try await trial.issue("1")
            _ = try await trial.service.callNext(desk: "2")
            _ = try await trial.service.callNext(desk: "1")
            #expect(try await trial.events(2, after: 0).map(\.kind) == [.issued, .called])
        },
        TicketPromise("a reader that waits is woken by every change of four writers") { trial in
            async let read = trial.events(100, after: 0)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for task in 0..<4 {
                    group.addTask {
                        try await trial.issue((0..<25).map { TicketID(rawValue: "\(task)-\($0)") })
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await read.map(\.sequence) == Array(1...100))
        },
        TicketPromise("a cancelled reader ends") { trial in
            let reader = Task { try await trial.events(1, after: 0) }
            reader.cancel()
            let events = try await reader.value
            #expect(events.isEmpty)
        },
    ]
}

extension TicketTrial {
    /// The first `count` events after `sequence`, or fewer when the stream ends.
    func events(_ count: Int, after sequence: Int64) async throws -> [TicketEvent] {
        var events: [TicketEvent] = []
        var stream = await service.events(after: sequence).makeAsyncIterator()
        while events.count < count, let event = try await stream.next() {
            if let ofTicket = event.ticketEvent { events.append(ofTicket) }
        }
        return events
    }
}
