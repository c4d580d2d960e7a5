import Digests
import Reception

/// What the service says of itself, and how browsers come in and leave.
struct HouseRoutes: Sendable {
    /// The office, asked whether it answers.
    let service: any TicketService
    /// The browsers' sessions.
    let sessions: SessionCookies
    /// When they begin.
    let clock: any ReceptionClock
    /// What is measured, in the text format of Prometheus.
    let metrics: @Sendable () async -> String

    /// All of them, and the document that describes them and `others`.
    func all(describing others: [Route]) -> [Route] {
        let own = [health, measures, beginSession, endSession]
        let operations = (others + own).map(\.operation) + [Self.document]
        let document = OpenAPIDocument(operations, problem: .problem).value
        return own + [Route(Self.document) { call throws(Refusal) in HTTPResponse(200, json: document) }]
    }

    private static let document = Operation(
        name: "readDocument", method: .get, path: "/openapi.json", summary: "This document.", welcome: .anybody,
        answers: [.json(200, .anything, "The document (OpenAPI 3.1).")])

    private var health: Route {
        Route(
            Operation(
                name: "readHealth", method: .get, path: "/healthz", summary: "Whether the ticket office answers.",
                welcome: .anybody, answers: [.json(200, .health, "It answers.")], problems: [503])
        ) { call throws(Refusal) in
            _ = try await ask { () async throws(TicketFailure) in try await service.lines() }
            return HTTPResponse(200, json: ["status": "ok"])
        }
    }

    private var measures: Route {
        Route(
            Operation(
                name: "readMetrics", method: .get, path: "/metrics",
                summary: "What is measured. Programs on this machine need no token.",
                welcome: .rolesOrNeighbours([.operator]),
                answers: [.text("text/plain", "The text format of Prometheus.")])
        ) { call throws(Refusal) in
            HTTPResponse(
                200, headers: [HTTPRequest.Field("content-type", "text/plain; version=0.0.4; charset=utf-8")],
                body: .bytes(Array(await metrics().utf8)))
        }
    }

    private var beginSession: Route {
        Route(
            Operation(
                name: "beginSession", method: .post, path: "/v1/session",
                summary: "Exchanges a token for a cookie, for browsers, which cannot send a token with every request.",
                welcome: .everyone, answers: [.empty(204, "Set-Cookie holds the session.")])
        ) { call throws(Refusal) in
            guard let caller = call.caller else { throw .access(.unauthenticated) }
            do throws(DigestError) {
                let cookie = try sessions.begin(
                    for: caller.token, at: clock.wallTime, isSecure: call.request.isSecure)
                return HTTPResponse(204, headers: [cookie])
            } catch {
                throw .broken(reason: "the session could not be signed: \(error)")
            }
        }
    }

    private var endSession: Route {
        Route(
            Operation(
                name: "endSession", method: .delete, path: "/v1/session", summary: "Takes the browser's cookie away.",
                welcome: .anybody, answers: [.empty(204, "Set-Cookie takes the session away.")])
        ) { call throws(Refusal) in
            HTTPResponse(204, headers: [SessionCookies.end(isSecure: call.request.isSecure)])
        }
    }
}
