import Digests
import Reception
import TicketWire

extension TicketRoutes {
    /// What there is and how it stands.
    var reading: [Route] { [lines, desks, board, ticket, tickets, dayKey] }

    private var lines: Route {
        Route(
            Operation(
                name: "listLines", method: .get, path: "/v1/lines",
                summary: "Everything one can queue for, as it is now.",
                welcome: .everyone, answers: [.json(200, .items(.line), "The lines in the office's order.")],
                problems: [503])
        ) { call throws(Refusal) in
            let lines = try await ask { () async throws(TicketFailure) in try await service.lines() }
            return HTTPResponse(200, json: ListObject(lines.map(LineObject.init)))
        }
    }

    private var desks: Route {
        Route(
            Operation(
                name: "listDesks", method: .get, path: "/v1/desks", summary: "Every desk, as it is now.",
                welcome: .only(.desk, .operator, .board),
                answers: [.json(200, .items(.desk), "The desks in the office's order.")], problems: [503])
        ) { call throws(Refusal) in
            let desks = try await ask { () async throws(TicketFailure) in try await service.desks() }
            return HTTPResponse(200, json: ListObject(desks.map(DeskObject.init)))
        }
    }

    private var board: Route {
        Route(
            Operation(
                name: "readBoard", method: .get, path: "/v1/board",
                summary: "Who is where now, and who is next and why.",
                welcome: .everyone, answers: [.json(200, .board, "The board.")], problems: [503])
        ) { call throws(Refusal) in
            let board = try await ask { () async throws(TicketFailure) in try await service.board() }
            return HTTPResponse(200, json: BoardObject(board, showsNames: call.showsNames))
        }
    }

    private var ticket: Route {
        Route(
            Operation(
                name: "readTicket", method: .get, path: .ticket, summary: "One of today's tickets, by its id.",
                welcome: .only(.robot, .screen, .desk, .operator),
                answers: [.json(200, .ticket, "The ticket and how it stands.")], problems: [404, 503])
        ) { call throws(Refusal) in
            let id = try call.identifier("ticket", TicketID.self)
            let standing = try await ask { () async throws(TicketFailure) in try await service.ticket(id) }
            return HTTPResponse(200, json: TicketObject(standing, showsName: call.showsNames))
        }
    }

    private var tickets: Route {
        Route(
            Operation(
                name: "listTickets", method: .get, path: .tickets,
                summary:
                    "Today's tickets in the order of their issue, or the one with a number. A robot names a number.",
                welcome: .only(.robot, .desk, .operator),
                parameters: [
                    Operation.Parameter(
                        name: "number", place: .query, form: .number, summary: "Only the ticket with this number.")
                ],
                answers: [.json(200, .items(.ticket), "The tickets; none when no ticket has the number.")],
                problems: [503])
        ) { call throws(Refusal) in
            let standings = try await standings(call)
            return HTTPResponse(
                200, json: ListObject(standings.map { TicketObject($0, showsName: call.showsNames) }))
        }
    }

    private func standings(_ call: Call) async throws(Refusal) -> [TicketStanding] {
        guard let number = call["number"] else {
            guard call.caller?.role != .robot else { throw .notYours }
            return try await ask { () async throws(TicketFailure) in try await service.tickets() }
        }
        do throws(TicketFailure) {
            return [try await service.ticket(number: TicketNumber(rawValue: number))]
        } catch {
            guard error == .notFound else { throw .office(error) }
            return []
        }
    }

    private var dayKey: Route {
        Route(
            Operation(
                name: "readPersonKey", method: .get, path: "/v1/person-key",
                summary: "Today's key that makes the numbers of identity cards into person keys; never write it down.",
                welcome: .only(.robot), answers: [.json(200, .dayKey, "The key.")], problems: [503])
        ) { call throws(Refusal) in
            let key = try await ask { () async throws(TicketFailure) in try await service.dayKey() }
            return HTTPResponse(200, json: DayKeyObject(day: key.day, hexadecimal: key.bytes.hexadecimal))
        }
    }
}
