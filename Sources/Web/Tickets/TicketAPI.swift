package import Reception

/// The HTTP API of the ticket office, as `tickets.md` describes it and `/openapi.json` says in full.
///
/// Every refusal leaves the office as it was. Whoever runs the server runs `hub`, too.
package struct TicketAPI: HTTPResponder {
    /// Everything it answers and describes, in no order.
    package let routes: [Route]
    private let responder: APIResponder

    /// What the API is made of.
    package struct Parts: Sendable {
        /// The office.
        package let service: any TicketService
        /// Its events; it must have the same service.
        package let hub: EventHub
        /// Who may come in.
        package let gate: AccessGate
        /// The browsers' sessions; the same that `gate` knows.
        package let sessions: SessionCookies
        /// The language of a ticket for which none is asked: the office's own.
        package let language: Language
        /// The time.
        package let clock: any ReceptionClock
        /// What is measured, in the text format of Prometheus; must not wait for long.
        package let metrics: @Sendable () async -> String
        /// Takes a record of each request; must not wait for anything.
        package let log: @Sendable (AccessRecord) -> Void

        /// Makes parts.
        package init(
            service: any TicketService, hub: EventHub, gate: AccessGate, sessions: SessionCookies, language: Language,
            clock: any ReceptionClock, metrics: @escaping @Sendable () async -> String,
            log: @escaping @Sendable (AccessRecord) -> Void
        ) {
            self.service = service
            self.hub = hub
            self.gate = gate
            self.sessions = sessions
            self.language = language
            self.clock = clock
            self.metrics = metrics
            self.log = log
        }
    }

    /// Makes the API and adds `more`, which it describes like its own, and `pages`, which are for eyes and not for programs:
    /// the document leaves them out. Without `offersTickets` the office is another's, whose API is elsewhere: then there is
    /// only what is added, and what the service says of itself. Nothing is read before the first request.
    package init(_ parts: Parts, offersTickets: Bool = true, adding more: [Route] = [], pages: [Route] = []) {
        let routes = TicketRoutes(
            service: parts.service, hub: parts.hub, language: parts.language,
            clock: parts.clock, gate: parts.gate)
        let tickets = offersTickets ? routes.all : []
        let house = HouseRoutes(
            service: parts.service, sessions: parts.sessions, clock: parts.clock, metrics: parts.metrics)
        self.routes = tickets + more + house.all(describing: tickets + more)
        responder = APIResponder(self.routes + pages, gate: parts.gate, clock: parts.clock, log: parts.log)
    }

    package func refuse(_ head: HTTPRequest) -> HTTPResponse? { responder.refuse(head) }

    package func respond(to request: HTTPRequest) async -> HTTPResponse { await responder.respond(to: request) }
}
