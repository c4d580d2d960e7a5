package import LocatedJSON
package import Reception
import TicketWire

/// Why a request is not done. Nothing was changed.
package enum Refusal: Error {
    /// Nothing is at this path.
    case noSuchPath
    /// Something is at this path, but not for this method; `allowed` is the header that says for which.
    case wrongMethod(allowed: HTTPRequest.Field)
    /// Who asks may not come in.
    case access(AccessRefusal)
    /// A robot asked for a ticket that another robot issued, or for all of them.
    case notYours
    /// None of the media types that are answered is accepted.
    case notAcceptable([String])
    /// The body is said to be something else than JSON.
    case mediaTypeUnsupported
    /// The body is too long.
    case bodyTooLarge
    /// There is a body where none belongs.
    case bodyUnwanted
    /// There is no body where one belongs.
    case bodyMissing
    /// The body is not what it should be.
    case malformed(LocatedJSONError)
    /// A parameter is missing, there twice, or not of its form.
    case badParameter(Operation.Parameter)
    /// A parameter that is not known; `known` are.
    case unknownParameter(known: [String])
    /// Parameters that do not go together; `reason` says why.
    case badRange(reason: String)
    /// The server could not do its part; `reason` holds nothing private.
    case broken(reason: String)
    /// The ticket office says no.
    case office(TicketFailure)
    /// The visitor's screen does not take it.
    case screen(ScreenRefusal)
}

extension Refusal {
    /// The answer: problem details (RFC 9457).
    var response: HTTPResponse {
        switch self {
        case .office(let failure): HTTPResponse(TicketProblem(failure))
        case .screen(let refusal): HTTPResponse(refusal.problem, headers: refusal.headers)
        case .access(let refusal): HTTPResponse(problem, headers: refusal.headers)
        case .wrongMethod(let allowed): HTTPResponse(problem, headers: [allowed])
        default: HTTPResponse(problem)
        }
    }

    private var problem: ProblemDetails {
        ProblemDetails(status: status, title: title, detail: detail)
    }

    private var status: Int {
        switch self {
        case .noSuchPath: 404
        case .wrongMethod: 405
        case .access(let refusal): refusal.status
        case .notYours: 403
        case .notAcceptable: 406
        case .mediaTypeUnsupported: 415
        case .bodyTooLarge: 413
        case .bodyUnwanted, .bodyMissing, .malformed, .badParameter, .unknownParameter, .badRange: 400
        case .broken: 500
        case .office(let failure): TicketProblem(failure).status
        case .screen(let refusal): refusal.status
        }
    }

    private var title: String {
        switch status {
        case 400: "The request is not what it should be."
        case 401: "Who asks must show a token."
        case 403: "This is not allowed."
        case 404: "There is nothing here."
        case 405: "The method is not answered here."
        case 406: "None of the accepted media types is answered."
        case 413: "The body is too long."
        case 415: "The media type of the body is not read."
        case 429: "Too many requests."
        default: "The server could not do this."
        }
    }

    private var detail: String {
        switch self {
        case .noSuchPath: "look at /openapi.json for what there is"
        case .wrongMethod(let allowed): "the methods are \(allowed.value)"
        case .access(let refusal): "\(refusal)"
        case .notYours:
            "robots and screens change only tickets that they issued, and robots read one at a time, by its id or number"
        case .notAcceptable(let types): "what is answered is \(types.joined(separator: ", "))"
        case .mediaTypeUnsupported: "send the body as application/json"
        case .bodyTooLarge: "a body has at most \(Operation.bodyLimit) bytes"
        case .bodyUnwanted: "this operation takes no body"
        case .bodyMissing: "this operation needs a body; look at /openapi.json for what belongs into it"
        case .malformed(let error): "\(error)"
        case .badParameter(let parameter):
            "the \(parameter.place) parameter \(parameter.name) must be there "
                + "\(parameter.isRequired ? "" : "at most ")once and have \(parameter.form.words)"
        case .unknownParameter(let known):
            known.isEmpty
                ? "this operation has no query parameters"
                : "the query parameters are \(known.joined(separator: ", "))"
        case .badRange(let reason), .broken(let reason): reason
        case .office(let failure): TicketProblem(failure).title
        case .screen(let refusal): "\(refusal)"
        }
    }
}

/// The same as a value, for calls of the ticket office.
func ask<Answer>(
    _ question: () async throws(TicketFailure) -> Answer
) async throws(Refusal) -> Answer {
    do throws(TicketFailure) { return try await question() } catch { throw .office(error) }
}
