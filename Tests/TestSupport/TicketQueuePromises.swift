import Reception
import Simulation
import Testing

extension TicketPromise {
    /// Standings, lists, the board and the estimated wait.
    static let ofQueueing: [TicketPromise] = [
        TicketPromise("a ticket is found by its id and by its number") { trial in
            let issued = try await trial.issue("1")
            #expect(try await trial.service.ticket("1") == issued)
            #expect(try await trial.service.ticket(number: "A001") == issued)
            await #expect(throws: TicketFailure.notFound) { try await trial.service.ticket("2") }
            await #expect(throws: TicketFailure.notFound) { try await trial.service.ticket(number: "A002") }
        },
        TicketPromise("people ahead are those of the same line who are called before") { trial in
            try await trial.issue(["1", "2"])
            try await trial.issue("3", line: "certification")
            #expect(try await trial.issue("4").peopleAhead == 2)
            _ = try await trial.service.callNext(desk: "1")
            #expect(try await trial.service.ticket("4").peopleAhead == 1)
            _ = try await trial.service.apply(.cancel, to: "2")
            #expect(try await trial.service.ticket("4").peopleAhead == 0)
            #expect(try await trial.service.ticket("1").peopleAhead == 0)
        },
        TicketPromise("people ahead says at which call the ticket comes, with and without priority") { trial in
            // Every third or so with priority; some calls in between, so that the turn is in every state.
            let prioritised: Set = [2, 3, 4, 9, 13, 14, 20]
            for number in 0..<24 {
                let id = TicketID(rawValue: "\(number)")
                try await trial.issue(id, priority: prioritised.contains(number) ? .elderly : nil)
                guard number % 5 == 4 else { continue }
                _ = try await trial.service.callNext(desk: "1")
                try await trial.expectStandingsToAgree()
            }
            let standings = try await trial.service.tickets().filter { $0.ticket.status == .waiting }
            let promised = standings.sorted { $0.peopleAhead < $1.peopleAhead }.map(\.ticket.id)
            #expect(standings.map(\.peopleAhead).sorted() == Array(standings.indices))
            #expect(try await trial.callAll() == promised)
        },
        TicketPromise("today's tickets come in the order of their issue, whatever became of them") { trial in
            try await trial.issue(["3", "1", "2"])
            _ = try await trial.service.apply(.cancel, to: "1")
            _ = try await trial.service.callNext(desk: "1")
            let tickets = try await trial.service.tickets().map(\.ticket)
            #expect(tickets.map(\.id) == ["3", "1", "2"])
            #expect(tickets.map(\.status) == [.called, .cancelled, .waiting])
        },
        TicketPromise("the board shows the latest call first and how many wait in every line") { trial in
            try await trial.issue(["1", "2", "3"])
            try await trial.issue(["4", "5"], line: "certification")
            _ = try await trial.service.callNext(desk: "2")
            _ = try await trial.service.callNext(desk: "1")
            _ = try await trial.service.apply(.serve, to: "4")
            let board = try await trial.service.board()
            #expect(board.current.map(\.id) == ["1", "4"])
            #expect(board.current.map(\.desk) == ["1", "2"])
            #expect(board.waiting.map(\.line) == ["registry", "certification"])
            #expect(board.waiting.map(\.count) == [2, 1])
        },
        TicketPromise("the estimated wait is unknown until somebody was served") { trial in
            let issued = try await trial.issue("1")
            #expect(issued.estimatedWaitMinutes == nil)
        },
        TicketPromise("the estimated wait is people ahead times the mean service, shared by the line's desks") {
            trial in
            try await trial.issue(["1", "2"])
            try await trial.serveNext(for: .seconds(4 * 60))
            try await trial.serveNext(for: .seconds(8 * 60))
            try await trial.issue(["3", "4", "5"])
            // Three ahead, six minutes each, desks 1 and 3.
            #expect(try await trial.issue("6").estimatedWaitMinutes == 9)
            #expect(try await trial.service.ticket("4").estimatedWaitMinutes == 3)
            #expect(try await trial.service.ticket("1").estimatedWaitMinutes == nil)
            #expect(try await trial.issue("7", line: "certification").estimatedWaitMinutes == nil)
        },
    ]
}

extension TicketTrial {
    /// The list and the single answers say the same of every ticket.
    fileprivate func expectStandingsToAgree() async throws {
        for standing in try await service.tickets() {
            let alone = try await service.ticket(standing.ticket.id)
            #expect(alone == standing)
        }
    }
}
