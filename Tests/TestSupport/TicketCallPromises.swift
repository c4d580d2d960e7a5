import Reception
import Simulation
import Testing

extension TicketPromise {
    /// Calls and transitions.
    static let ofCalling: [TicketPromise] = [
        TicketPromise("a desk calls its own lines by arrival") { trial in
            try await trial.issue("1", line: "certification")
            try await trial.issue(["2", "3"])
            try await trial.issue("4", line: "certification")
            #expect(try await trial.service.callNext(desk: "2")?.ticket.id == "1")
            #expect(try await trial.callAll(desk: "3") == ["2", "3", "4"])
            #expect(try await trial.service.callNext(desk: "3") == nil)
        },
        TicketPromise("a called ticket names its desk and the instant") { trial in
            try await trial.issue("1")
            trial.clock.advance(by: .seconds(30))
            let called = try #require(try await trial.service.callNext(desk: "3")).ticket
            #expect(called.status == .called && called.desk == "3")
            #expect(called.calledAt == trial.clock.wallTime.utcMilliseconds)
        },
        TicketPromise("an unknown desk calls nobody") { trial in
            try await trial.issue("1")
            await #expect(throws: TicketFailure.unknownDesk(desk: "9")) { try await trial.service.callNext(desk: "9") }
            #expect(try await trial.service.ticket("1").ticket.status == .waiting)
        },
        TicketPromise("priority goes first, then after every two ordinary tickets") { trial in
            try await trial.issue(["o1", "o2", "o3", "o4", "o5"])
            for id in ["p1", "p2", "p3", "p4"] as [TicketID] { try await trial.issue(id, priority: .pregnant) }
            #expect(try await trial.callAll() == ["p1", "o1", "o2", "p2", "o3", "o4", "p3", "o5", "p4"])
        },
        TicketPromise("a desk may call again before it has finished") { trial in
            try await trial.issue(["1", "2"])
            #expect(try await trial.callAll() == ["1", "2"])
            #expect(try await trial.service.board().current.map(\.id) == ["2", "1"])
        },
        TicketPromise("16 desks call at once: nobody is called twice, nobody is left", office: .sixteenDesks) { trial in
            for number in 0..<200 { try await trial.issue(TicketID(rawValue: "\(number)")) }
            let called = try await withThrowingTaskGroup(of: [TicketID].self) { group in
                for desk in 1...16 {
                    group.addTask { try await trial.callAll(desk: DeskID(rawValue: "\(desk)")) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(called.count == 200 && Set(called).count == 200)
        },
        TicketPromise("every transition is done where the table allows it and a conflict elsewhere") { trial in
            for status in TicketStatus.allCases {
                for transition in TicketTransition.allCases {
                    try await trial.expectTransition(transition, from: status)
                }
            }
        },
    ]
}

extension Office {
    fileprivate static let sixteenDesks = Office(
        timeZone: "Asia/Ho_Chi_Minh", language: .vietnamese,
        lines: [Line(id: "registry", prefix: "A", dailyCapacity: 1_000)],
        desks: (1...16).map { Desk(id: DeskID(rawValue: "\($0)"), lines: ["registry"]) }, hours: .always)
}

extension TicketStatus {
    /// Where each transition leads from here; the others are conflicts.
    fileprivate var allowed: [TicketTransition: TicketStatus] {
        switch self {
        case .waiting: [.cancel: .cancelled]
        case .called: [.serve: .serving, .noShow: .noShow, .cancel: .cancelled, .recall: .called]
        case .serving: [.finish: .served]
        case .noShow: [.cancel: .cancelled, .comeBack: .waiting]
        case .served, .cancelled: [:]
        }
    }

    /// What brings a called ticket here.
    fileprivate var path: [TicketTransition] {
        switch self {
        case .waiting, .called: []
        case .serving: [.serve]
        case .served: [.serve, .finish]
        case .noShow: [.noShow]
        case .cancelled: [.cancel]
        }
    }
}

extension TicketTrial {
    /// Brings a ticket to `status` and tries `transition` on it.
    fileprivate func expectTransition(_ transition: TicketTransition, from status: TicketStatus) async throws {
        let id = TicketID(rawValue: "\(status)-\(transition)")
        try await issue(id)
        if status != .waiting { #expect(try await service.callNext(desk: "1")?.ticket.id == id) }
        for step in status.path { _ = try await service.apply(step, to: id) }
        clock.advance(by: .seconds(1))
        guard let goal = status.allowed[transition] else {
            let before = try await service.ticket(id)
            await #expect(throws: TicketFailure.conflict(status: status)) {
                try await service.apply(transition, to: id)
            }
            #expect(try await service.ticket(id) == before)
            if status == .waiting { _ = try await service.apply(.cancel, to: id) }
            return
        }
        let ticket = try await service.apply(transition, to: id).ticket
        #expect(ticket.status == goal)
        let now = clock.wallTime.utcMilliseconds
        switch transition {
        case .serve: #expect(ticket.servingAt == now)
        case .finish, .noShow, .cancel: #expect(ticket.endedAt == now)
        case .recall: #expect(ticket.calledAt == now - 1_000 && ticket.desk == "1", "the first call counts")
        case .comeBack: #expect(ticket.desk == nil && ticket.calledAt == nil && ticket.endedAt == nil)
        }
        // Nobody waits for the next round.
        if goal == .waiting { _ = try await service.apply(.cancel, to: id) }
    }
}
