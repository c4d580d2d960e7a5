/// Takes one request in, piece by piece, and decides what is to be done with it.
struct RequestIntake {
    /// What is to be done.
    enum Step {
        /// Let more come.
        case more
        /// Answer without asking the responder. When more of the request was to come, the connection ends with the answer.
        case refuse(HTTPResponse)
        /// The request is complete: ask the responder.
        case respond(HTTPRequest)
        /// The responder has answered: send it.
        case answer(HTTPResponse)
        /// Close without an answer.
        case hangUp
    }

    private enum Stage {
        case reading(HTTPRequest)
        /// The rest of the body is thrown away, up to so many bytes: a client that is cut off may not see the answer.
        case discarding(HTTPResponse, bytes: Int)
        case done
    }

    private var stage = Stage.done
    private let limit: Int

    /// Takes bodies of at most `limit` bytes.
    init(limit: Int) { self.limit = limit }

    /// The head is there; `refusal` is the responder's.
    mutating func begin(_ request: HTTPRequest, refusal: HTTPResponse?) -> Step {
        guard let refusal else {
            stage = .reading(request)
            return .more
        }
        // Whoever asks before it sends its body need not send it.
        if request.headers.contains(where: { $0.name == "expect" }) { return .refuse(refusal) }
        stage = .discarding(refusal, bytes: limit)
        return .more
    }

    /// A part of the body is there.
    mutating func take(_ bytes: UnsafeRawBufferPointer) -> Step {
        switch stage {
        case .reading(var request):
            stage = .done  // So that the body is not copied.
            guard request.body.count + bytes.count <= limit else {
                stage = .discarding(HTTPResponse(.bodyTooLarge(limit: limit)), bytes: limit)
                return .more
            }
            request.body.append(contentsOf: bytes)
            stage = .reading(request)
            return .more
        case .discarding(let answer, let left):
            stage = .discarding(answer, bytes: left - bytes.count)
            return left >= bytes.count ? .more : .hangUp
        case .done:
            return .hangUp
        }
    }

    /// The body has ended.
    mutating func end() -> Step {
        defer { stage = .done }
        switch stage {
        case .reading(let request): return .respond(request)
        case .discarding(let answer, _): return .refuse(answer)
        case .done: return .hangUp
        }
    }
}
