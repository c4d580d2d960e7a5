import Reception

extension TicketRoutes {
    /// What happens, as it happens.
    var following: [Route] { [events] }

    private var events: Route {
        Route(
            Operation(
                name: "followEvents", method: .get, path: "/v1/events",
                summary: "Everything that happens at the office, as Server-Sent Events; each data line is an Event.",
                welcome: .everyone,
                parameters: [
                    Operation.Parameter(
                        name: "last-event-id", place: .header, form: .sequence,
                        summary: "Goes on after this event; without it, from now on.")
                ],
                answers: [.events("The events, without end; a comment every 15 s.")], problems: [503])
        ) { call throws(Refusal) in
            let listener = EventListener(
                hub: hub, after: try await last(call), showsNames: call.showsNames,
                isWelcome: { gate.principal(of: call.request) == call.caller })
            return HTTPResponse(
                200, headers: [HTTPRequest.Field("content-type", "text/event-stream")],
                body: .stream { try await listener.next() })
        }
    }

    /// The last event that the caller knows; without a header, the last one there is.
    private func last(_ call: Call) async throws(Refusal) -> Int64 {
        if let last = call["last-event-id"] {
            guard let sequence = Int64(last) else { throw .badRange(reason: "the last-event-id is no event's") }
            return sequence
        }
        // Whoever begins while the office cannot be heard would miss something without knowing.
        guard let latest = await hub.latest() else {
            throw .office(.unavailable(reason: "the events of the office cannot be read now"))
        }
        return latest
    }
}

extension Operation.Answer {
    /// A stream of events: what the schema describes stands after each `data:`.
    fileprivate static func events(_ summary: String) -> Operation.Answer {
        Operation.Answer(
            status: 200, summary: summary, content: Operation.Content(mediaType: "text/event-stream", schema: .event))
    }
}
