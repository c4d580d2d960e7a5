/// Why something that was done at the screen does not reach the robot.
package enum ScreenRefusal: Error, Hashable, Sendable {
    /// It answers a question that is gone, or was answered a moment ago.
    case stale
    /// There is no such thing at this office; `what` is the kind of thing.
    case unknown(what: String)
    /// It says nothing, or two things.
    case notOne
    /// The robot has not looked at what came before.
    case busy
    /// The robot is gone.
    case gone
}

extension ScreenRefusal {
    /// The same as a problem (RFC 9457).
    var problem: ProblemDetails {
        ProblemDetails(
            status: status, title: "The robot does not take this.", detail: "\(self)",
            type: "urn:letan:problem:\(word)")
    }

    /// The header fields that belong to the status.
    var headers: [HTTPRequest.Field] { self == .busy ? AccessRefusal.tooMany(retryAfter: 1).headers : [] }

    /// The status to answer with.
    var status: Int {
        switch self {
        case .stale: 409
        case .unknown: 422
        case .notOne: 400
        case .busy: 429
        case .gone: 503
        }
    }

    private var word: String {
        switch self {
        case .stale: "stale"
        case .unknown: "unknown-choice"
        case .notOne: "not-one"
        case .busy: "busy"
        case .gone: "gone"
        }
    }
}

extension ScreenRefusal: CustomStringConvertible {
    /// One sentence for whoever wrote the page.
    package var description: String {
        switch self {
        case .stale: "the question is gone or was answered; show the newest view and let the visitor choose again"
        case .unknown(let what): "this office has no such \(what); look at the catalogue for what there is"
        case .notOne: "send one of choice (with view), text and touched"
        case .busy: "the robot has not looked at what came before; send it once more in a second"
        case .gone: "the robot stops; wait until the stream of events begins again"
        }
    }
}
