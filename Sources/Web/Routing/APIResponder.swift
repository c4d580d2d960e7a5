package import Reception

/// Answers requests by a table of routes: who may, what may be said, and what is done stand there alone.
package struct APIResponder: HTTPResponder {
    private let table: RouteTable
    private let gate: AccessGate
    private let clock: any ReceptionClock
    private let log: @Sendable (AccessRecord) -> Void

    /// Makes a responder for `routes`, whose callers `gate` lets in. Each request is told to `log` once, when its
    /// answer is known; `log` must not wait for anything.
    package init(
        _ routes: [Route], gate: AccessGate, clock: any ReceptionClock, log: @escaping @Sendable (AccessRecord) -> Void
    ) {
        table = RouteTable(routes)
        self.gate = gate
        self.clock = clock
        self.log = log
    }

    package func refuse(_ head: HTTPRequest) -> HTTPResponse? {
        let begin = clock.now
        let place = table.find(head.path)
        do throws(Refusal) {
            try admit(head, place)
            return nil
        } catch {
            return noted(error.response, to: head, at: place, gate.principal(of: head), since: begin)
        }
    }

    package func respond(to request: HTTPRequest) async -> HTTPResponse {
        let begin = clock.now
        let place = table.find(request.path)
        let caller = gate.principal(of: request)
        let response: HTTPResponse
        do throws(Refusal) {
            response = try await answer(request, place, caller)
        } catch {
            response = error.response
        }
        return noted(response, to: request, at: place, caller, since: begin)
    }

    /// Refuses what can be refused by the head: the caller comes first, so that strangers learn nothing.
    private func admit(_ head: HTTPRequest, _ place: RouteTable.Place?) throws(Refusal) {
        let operation = place?.match(head.method)?.route.operation
        do throws(AccessRefusal) {
            try gate.admit(head, for: operation?.roles(asked: head))
        } catch {
            throw .access(error)
        }
        guard let place else { throw .noSuchPath }
        if head.method == "OPTIONS" { return }
        guard let operation else { throw .wrongMethod(allowed: place.allowed) }
        try operation.checkHead(head)
    }

    private func answer(
        _ request: HTTPRequest, _ place: RouteTable.Place?, _ caller: Principal?
    ) async throws(Refusal) -> HTTPResponse {
        guard let place else { throw .noSuchPath }
        if request.method == "OPTIONS" { return HTTPResponse(204, headers: [place.allowed]) }
        guard let match = place.match(request.method) else { throw .wrongMethod(allowed: place.allowed) }
        let operation = match.route.operation
        if let roles = operation.roles(asked: request) {
            // The body took its time: the token may have been revoked meanwhile.
            guard let caller else { throw .access(.unauthenticated) }
            guard roles.contains(caller.role) else { throw .access(.wrongRole(caller.role)) }
        }
        let call = try Call(request, of: operation, values: match.values, caller: caller)
        return try await match.route.perform(call)
    }

    private func noted(
        _ response: HTTPResponse, to request: HTTPRequest, at place: RouteTable.Place?, _ caller: Principal?,
        since begin: Instant
    ) -> HTTPResponse {
        let operation = place?.match(request.method)?.route.operation
        log(
            AccessRecord(
                method: operation == nil ? "-" : request.method, path: operation?.path.description ?? "-",
                status: response.status, caller: caller, peer: request.peer, time: clock.now - begin))
        return response
    }
}

extension Operation {
    /// The roles of which `request` must show one; nil: none.
    fileprivate func roles(asked request: HTTPRequest) -> Set<Role>? {
        guard case .rolesOrNeighbours = welcome, request.isFromNeighbour else { return roles }
        return nil
    }
}

extension HTTPRequest {
    /// Whether a program on this machine asks for itself and shows nothing. One that forwards says so, or passes on the
    /// name by which others call this machine.
    fileprivate var isFromNeighbour: Bool {
        let tells = ["authorization", "cookie", "forwarded", "x-forwarded-for", "x-real-ip", "via"]
        guard let address = HostAddress(peer), address.isLoopback else { return false }
        let origins = headers.filter { $0.name == "origin" }.map { Origin($0.value)?.host }
        let hosts = [header("host").flatMap { Authority($0) }?.host] + origins
        return hosts.allSatisfy { $0?.isLoopback ?? false } && !headers.contains { tells.contains($0.name) }
    }
}
