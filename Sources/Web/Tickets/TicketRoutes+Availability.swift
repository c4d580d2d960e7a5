import Reception
import TicketWire

extension TicketRoutes {
    /// Desks and lines that open, pause and close.
    var availability: [Route] { Availability.allCases.flatMap { [desk($0), line($0)] } }

    private func desk(_ availability: Availability) -> Route {
        Route(
            Operation(
                name: "\(availability.path)Desk", method: .post, path: .desk / availability.path,
                summary: "Makes a desk \(availability.rawValue) until the day ends.", welcome: .only(.desk, .operator),
                body: .availability, answers: [.json(200, .desk, "The desk as it is now.")],
                problems: [404, 409, 503, 507])
        ) { call throws(Refusal) in
            let desk = try call.identifier("desk", DeskID.self)
            let reason = try call.body(AvailabilityBody.self)?.reason
            let standing = try await ask { () async throws(TicketFailure) in
                try await service.setDesk(desk, availability, reason: reason)
            }
            return HTTPResponse(200, json: DeskObject(standing))
        }
    }

    private func line(_ availability: Availability) -> Route {
        Route(
            Operation(
                name: "\(availability.path)Line", method: .post, path: .line / availability.path,
                summary: "Makes a line \(availability.rawValue) until the day ends: whether it gives out numbers.",
                welcome: .only(.operator), body: .availability,
                answers: [.json(200, .line, "The line as it is now.")], problems: [409, 422, 503, 507])
        ) { call throws(Refusal) in
            let line = try call.identifier("line", LineID.self)
            let reason = try call.body(AvailabilityBody.self)?.reason
            let standing = try await ask { () async throws(TicketFailure) in
                try await service.setLine(line, availability, reason: reason)
            }
            return HTTPResponse(200, json: LineObject(standing))
        }
    }
}
