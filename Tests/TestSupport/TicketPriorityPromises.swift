import Reception
import Simulation
import Testing

extension TicketPromise {
    /// Priority that is given to a ticket after its issue.
    static let ofPriority: [TicketPromise] = [
        TicketPromise("a ticket that gets priority goes before others, and its people ahead and estimate follow") {
            trial in
            try await trial.issue("served")
            try await trial.serveNext(for: .seconds(10 * 60))
            try await trial.issue(["1", "2", "3", "4"])
            let prioritised = try await trial.service.prioritise("3", because: .pregnant)
            #expect(prioritised.ticket.priority == .pregnant && prioritised.ticket.status == .waiting)
            #expect(prioritised.peopleAhead == 0 && prioritised.estimatedWaitMinutes == 0)
            #expect(try await trial.service.ticket("3") == prioritised)
            #expect(try await trial.service.tickets().dropFirst().map(\.peopleAhead) == [1, 2, 0, 3])
            #expect(try await trial.callAll() == ["3", "1", "2", "4"])
        },
        TicketPromise("priority given later keeps the order of arrival among those with priority") { trial in
            try await trial.issue(["1", "2"])
            try await trial.issue("3", priority: .elderly)
            _ = try await trial.service.prioritise("2", because: .disabled)
            #expect(try await trial.callAll() == ["2", "1", "3"])
        },
        TicketPromise("a ticket that has priority keeps its own, and nothing happens") { trial in
            try await trial.issue("1", priority: .merit)
            try await trial.issue("2")
            _ = try await trial.service.prioritise("2", because: .elderly)
            for id in ["1", "2"] as [TicketID] {
                let before = try await trial.service.ticket(id)
                #expect(try await trial.service.prioritise(id, because: .pregnant) == before)
            }
            #expect(try await trial.events(3, after: 0).map(\.kind) == [.issued, .issued, .prioritised])
            try await trial.issue("3")
            #expect(try await trial.events(1, after: 3).map(\.kind) == [.issued])
        },
        TicketPromise("the event of a priority shows the ticket with it") { trial in
            try await trial.issue("1")
            let prioritised = try await trial.service.prioritise("1", because: .smallChild)
            let events = try await trial.events(2, after: 0)
            #expect(events.map(\.ticket.priority) == [nil, .smallChild])
            #expect(events[1].ticket == prioritised.ticket)
        },
        TicketPromise("the request of a ticket that got priority still gives that ticket") { trial in
            try await trial.issue("1")
            let prioritised = try await trial.service.prioritise("1", because: .elderly)
            #expect(try await trial.issue("1") == prioritised)
        },
        TicketPromise("only a waiting ticket of today gets priority") { trial in
            try await trial.issue(["called", "cancelled", "yesterday"])
            _ = try await trial.service.callNext(desk: "1")
            _ = try await trial.service.apply(.cancel, to: "cancelled")
            for (id, status) in [("called", .called), ("cancelled", .cancelled)] as [(TicketID, TicketStatus)] {
                await #expect(throws: TicketFailure.conflict(status: status)) {
                    try await trial.service.prioritise(id, because: .elderly)
                }
                #expect(try await trial.service.ticket(id).ticket.priority == nil)
            }
            await #expect(throws: TicketFailure.notFound) {
                try await trial.service.prioritise("none", because: .elderly)
            }
            trial.clock.advance(by: .seconds(16 * 3_600))
            await #expect(throws: TicketFailure.notFound) {
                try await trial.service.prioritise("yesterday", because: .elderly)
            }
        },
        TicketPromise("the board counts a ticket that got priority once") { trial in
            try await trial.issue(["1", "2"])
            _ = try await trial.service.prioritise("2", because: .elderly)
            #expect(try await trial.service.board().waiting.map(\.count) == [2, 0])
            _ = try await trial.callAll()
            #expect(try await trial.service.board().waiting.map(\.count) == [0, 0])
        },
    ]
}
