import Foundation
import Reception
import TicketWire

/// A whole answer of a server.
struct Answer: Sendable {
    let status: Int
    /// The media type without its parameters, in small letters.
    let mediaType: String?
    let retryAfter: String?
    let body: Data
}

/// What one try of a call came to.
enum Verdict: Sendable {
    /// Done; the answer in JSON, `null` for nobody.
    case done(Data)
    /// The office decided against it.
    case refused(TicketFailure)
    /// The token is not accepted.
    case tokenRefused
    /// Worth another try, not before `after`. `mayBeDone`: the office may have done it all the same.
    case again(TicketClientFailure, after: Delay?, mayBeDone: Bool)
    /// Not worth another try, and nobody knows what the office did.
    case failed(TicketClientFailure)
    /// The caller gave up.
    case givenUp

    /// Reads `answer` of `server`.
    init(_ answer: Answer, from server: String) {
        let failure = Self.failure(in: answer)
        switch answer.status {
        case 204: self = .done(Data("null".utf8))
        case 200, 201:
            self =
                answer.mediaType == "application/json"
                ? .done(answer.body)
                : .failed(.notTheInterface(server: server, problem: "the answer is not JSON"))
        case 300...399: self = .failed(.redirected(server: server))
        case 401: self = .tokenRefused
        case 403: self = .failed(.forbidden(server: server))
        case 429, 502, 503, 504:
            // Only the office itself knows that it did nothing; one in between does not.
            self = .again(
                .cannotWork(server: server, status: answer.status), after: Self.pause(answer.retryAfter),
                mayBeDone: answer.status != 429 && failure == nil)
        case 507: self = .refused(.storageFull)
        default:
            self = failure.map(Verdict.refused) ?? .failed(.unexpectedStatus(server: server, status: answer.status))
        }
    }

    private static func failure(in answer: Answer) -> TicketFailure? {
        guard answer.mediaType == "application/problem+json" else { return nil }
        return (try? JSONDecoder().decode(TicketProblem.self, from: answer.body))?.failure
    }

    /// The seconds of a `Retry-After` (RFC 9110, section 10.2.3); a date there is not understood.
    private static func pause(_ text: String?) -> Delay? {
        guard let text, let seconds = UInt32(text.trimmingCharacters(in: .whitespaces)) else { return nil }
        return .seconds(Double(seconds))
    }
}

/// Why a call came to nothing.
struct NotDone: Error {
    /// The reason.
    let failure: TicketFailure
    /// Whether the office may have done it all the same.
    let mayBeDone: Bool
    /// Whether it was asked more than once.
    let wasResent: Bool
}
