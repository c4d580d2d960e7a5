import Reception
import TicketWire

extension TicketRoutes {
    /// What becomes of a ticket at the desks.
    var changing: [Route] { TicketTransition.allCases.map(transition) + [transfer, callNext] }

    private func transition(_ transition: TicketTransition) -> Route {
        Route(
            Operation(
                name: "\(transition.rawValue)Ticket", method: .post, path: .ticket / transition.path,
                summary: transition.summary, welcome: transition.welcome, body: .transition,
                answers: [.json(200, .ticket, "The ticket and how it stands.")], problems: [404, 409, 503, 507])
        ) { call throws(Refusal) in
            let id = try ownTicket(call)
            let desk = try call.body(TransitionBody.self)?.desk
            let standing = try await ask { () async throws(TicketFailure) in
                try await service.apply(transition, to: id, by: desk)
            }
            return HTTPResponse(200, json: TicketObject(standing, showsName: call.showsNames))
        }
    }

    private var transfer: Route {
        Route(
            Operation(
                name: "transferTicket", method: .post, path: .ticket / "transfer",
                summary: "Sends a visitor on to another line, with the same number and by the same arrival.",
                welcome: .only(.desk, .operator), body: .transfer,
                answers: [.json(200, .ticket, "The ticket and how it stands.")], problems: [404, 409, 422, 503, 507])
        ) { call throws(Refusal) in
            let id = try call.identifier("ticket", TicketID.self)
            let body = try call.requiredBody(TransferBody.self)
            let standing = try await ask { () async throws(TicketFailure) in
                try await service.transfer(id, to: body.line, by: body.desk)
            }
            return HTTPResponse(200, json: TicketObject(standing, showsName: call.showsNames))
        }
    }

    private var callNext: Route {
        Route(
            Operation(
                name: "callNext", method: .post, path: .desk / "call-next",
                summary: "Calls the next ticket to a desk; with a key, once for this key, however often it is sent.",
                welcome: .only(.desk, .operator),
                parameters: [
                    Operation.Parameter(
                        name: "idempotency-key", place: .header, form: .key,
                        summary: "Made by the sender, at random, once for each call.")
                ],
                answers: [
                    .json(200, .ticket, "The ticket that is called."), .empty(204, "Nobody waits for this desk."),
                ],
                problems: [404, 409, 422, 503, 507])
        ) { call throws(Refusal) in
            let desk = try call.identifier("desk", DeskID.self)
            let called = try await ask { () async throws(TicketFailure) in
                try await service.callNext(desk: desk, key: call["idempotency-key"])
            }
            guard let called else { return HTTPResponse(204) }
            return HTTPResponse(200, json: TicketObject(called, showsName: call.showsNames))
        }
    }
}

extension TicketTransition {
    /// Who may ask for it: a visitor, by whatever issued the ticket, only to give up.
    fileprivate var welcome: Operation.Welcome {
        self == .cancel ? .only(.robot, .screen, .desk, .operator) : .only(.desk, .operator)
    }

    fileprivate var summary: String {
        switch self {
        case .serve: "The official begins."
        case .finish: "The official is done."
        case .noShow: "The visitor did not come."
        case .cancel: "The visitor gives up."
        case .recall: "Calls the visitor once more."
        case .comeBack: "A visitor who did not come is here after all and waits again, by their arrival."
        }
    }
}
