import Reception

/// The routes of the visitor's screen.
struct ScreenRoutes: Sendable {
    let source: ScreenSource
    let catalogues: [Language: StoredAnswer]
    let offered: OfferedChoices
    let gate: AccessGate
    let heartbeat: Heartbeat

    /// Whoever may be the visitor: a browser on the robot itself, or one with the token of a screen.
    private static let welcome = Operation.Welcome.rolesOrNeighbours([.screen, .operator])

    /// All of them.
    var all: [Route] { [events, inputs, catalogue] }

    private var events: Route {
        Route(
            Operation(
                name: "followScreen", method: .get, path: "/v1/screen/events",
                summary: "What the visitor's screen shows and the robot says, as Server-Sent Events.",
                welcome: Self.welcome, answers: [.text("text/event-stream", "The events; a comment every 15 s.")])
        ) { call throws(Refusal) in
            .events(
                LiveListener(
                    ScreenPlace(of: source), changes: source.screen.news, heartbeat: heartbeat,
                    isWelcome: { gate.principal(of: call.request) == call.caller }))
        }
    }

    private var inputs: Route {
        Route(
            Operation(
                name: "useScreen", method: .post, path: "/v1/screen/inputs",
                summary: "What the visitor did: touched a button of a view, sent a text, or touched the screen.",
                welcome: Self.welcome, body: .screenInput, answers: [.empty(204, "The robot has it.")],
                problems: [409, 422, 503])
        ) { call throws(Refusal) in
            let body: ScreenInput = try call.requiredBody()
            do throws(ScreenRefusal) {
                try source.screen.take(body.input(offered: offered), at: body.view)
            } catch {
                throw .screen(error)
            }
            return HTTPResponse(204)
        }
    }

    private var catalogue: Route {
        Route(
            Operation(
                name: "readCatalogue", method: .get,
                path: "/v1/screen/catalogue" / PathPattern.Part.named("language", .name),
                summary: "What can be chosen at this office, and all words of its screens.", welcome: Self.welcome,
                answers: [
                    .json(200, .anything, "The catalogue."), .empty(304, "If-None-Match names the present one."),
                ], problems: [404])
        ) { call throws(Refusal) in
            guard let language = call["language"].flatMap(Language.init(rawValue:)), let found = catalogues[language]
            else { throw .noSuchPath }
            return found.response(to: call.request)
        }
    }
}
