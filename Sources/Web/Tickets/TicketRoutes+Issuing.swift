import Reception
import TicketWire

extension TicketRoutes {
    /// What a visitor may ask for, by themselves or by a robot.
    var issuing: [Route] { [issue, prioritise] }

    private var issue: Route {
        Route(
            Operation(
                name: "issueTicket", method: .post, path: .tickets,
                summary: "Issues a ticket. The same key and body give the same ticket, however often they are sent.",
                welcome: .only(.robot, .screen, .operator),
                parameters: [
                    Operation.Parameter(
                        name: "idempotency-key", place: .header, form: .key, isRequired: true,
                        summary: "The ticket's id: made by the sender, at random, once for each ticket.")
                ],
                body: .issue,
                answers: [
                    .json(201, .ticket, "The ticket, just issued; Location says where it is."),
                    .json(200, .ticket, "The ticket that this key was answered with before."),
                ],
                problems: [409, 422, 503, 507])
        ) { call throws(Refusal) in
            let id = try call.identifier("idempotency-key", TicketID.self)
            let request = try call.requiredBody(IssueBody.self).request(or: language)
            // Two of one key at once may both be told that theirs was the first: it is one ticket all the same.
            let isRepeat = try await exists(id)
            let standing = try await ask { () async throws(TicketFailure) in try await service.issue(request, id: id) }
            if let caller = call.caller, caller.role == .robot { issued.note(id, by: caller.token) }
            return HTTPResponse(
                isRepeat ? 200 : 201, json: TicketObject(standing, showsName: call.showsNames),
                headers: isRepeat ? [] : [HTTPRequest.Field("location", "\(PathPattern.tickets)/\(id)")])
        }
    }

    private func exists(_ id: TicketID) async throws(Refusal) -> Bool {
        do throws(TicketFailure) {
            _ = try await service.ticket(id)
            return true
        } catch {
            guard error == .notFound else { throw .office(error) }
            return false
        }
    }

    private var prioritise: Route {
        Route(
            Operation(
                name: "prioritiseTicket", method: .post, path: .ticket / "priority",
                summary: "Lets a waiting ticket be called before others; one that has priority keeps its own.",
                welcome: .only(.robot, .operator), body: .priority,
                answers: [.json(200, .ticket, "The ticket and how it stands.")], problems: [404, 409, 503, 507])
        ) { call throws(Refusal) in
            let id = try ownTicket(call)
            let reason = try call.requiredBody(PriorityBody.self).priority
            let standing = try await ask { () async throws(TicketFailure) in
                try await service.prioritise(id, because: reason)
            }
            return HTTPResponse(200, json: TicketObject(standing, showsName: call.showsNames))
        }
    }

    /// The ticket in the path, which the caller may change.
    ///
    /// A robot may not touch what another robot issued. Which robot issued what is remembered in memory alone; about
    /// a ticket of before a restart nobody knows, and then its id is enough: 128 random bits that only those know who
    /// issued it or were given it.
    func ownTicket(_ call: Call) throws(Refusal) -> TicketID {
        let id = try call.identifier("ticket", TicketID.self)
        guard let caller = call.caller, caller.role == .robot, let owner = issued.owner(of: id) else { return id }
        guard owner == caller.token else { throw .notYours }
        return id
    }
}

extension IssueBody {
    /// What is asked for, in `language` if it says none.
    fileprivate func request(or language: Language) -> TicketRequest {
        TicketRequest(
            line: line, priority: priority, language: self.language ?? language, displayName: name, person: personKey)
    }
}
