package import Reception

/// Where phones get what they show.
struct PhoneSource: Sendable {
    /// The office.
    let service: any TicketService
    /// What happens there.
    let news: OfficeNews
    /// The words.
    let renderer: any ReplyRenderer
    /// The office's language.
    let language: Language
    /// The time.
    let clock: any ReceptionClock

    /// What the phone of `standing` shows now.
    func view(of standing: TicketStanding) -> PhoneView {
        PhoneView(
            standing, called: news.calls.time(of: standing.ticket.number), at: clock.wallTime, in: renderer,
            office: language)
    }
}

/// The page of one ticket on a visitor's phone, as routes.
///
/// Whoever knows a ticket's id, 128 random bits, may see how it stands; whoever guesses learns nothing, not even whether
/// an id was good yesterday, and is slowed down by the gate.
package struct PhoneRoutes: Sendable {
    private let source: PhoneSource
    private let isReachable: Bool

    /// Makes the routes of the office's phones. Without the `publicURL` under which phones reach this server there are none.
    package init(
        service: any TicketService, news: OfficeNews, renderer: any ReplyRenderer, language: Language,
        publicURL: String?, clock: any ReceptionClock
    ) {
        source = PhoneSource(service: service, news: news, renderer: renderer, language: language, clock: clock)
        isReachable = publicURL != nil
    }

    /// All of them.
    package var all: [Route] { isReachable ? [follow] : [] }

    private var follow: Route {
        Route(
            Operation(
                name: "followTicket", method: .get,
                // Of any form: one that no ticket has is answered as one that no ticket has today.
                path: "/v1/phone" / .named("ticket", TextForm(.free, 0...1_024)) / "events",
                summary: "How one ticket stands, in its visitor's language, as Server-Sent Events.",
                welcome: .anybody,
                answers: [
                    .text("text/event-stream", "ticket at once and each time it changes; a comment every 15 s.")
                ], problems: [404, 503])
        ) { call throws(Refusal) in
            guard let id = call["ticket"], TextForm.ticket.admits(id) else { throw .office(.notFound) }
            let changes = source.news.changes
            let standing = try await ask { () async throws(TicketFailure) in
                try await source.service.ticket(TicketID(rawValue: id))
            }
            let listener = PhoneListener(source, standing, changes: changes)
            return HTTPResponse(
                200, headers: [HTTPRequest.Field("content-type", "text/event-stream")],
                body: .stream { try await listener.next() })
        }
    }
}
