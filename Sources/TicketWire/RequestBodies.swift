package import Reception

/// The body of `POST /v1/tickets`.
package struct IssueBody: Codable, Hashable, Sendable {
    package let line: LineID
    package let priority: PriorityClass?
    /// The office's own when it is missing.
    package let language: Language?
    package let name: String?
    package let personKey: PersonKey?

    /// Writes a request.
    package init(_ request: TicketRequest) {
        line = request.line
        priority = request.priority
        language = request.language
        name = request.displayName
        personKey = request.person
    }
}

/// The body of `POST /v1/tickets/{id}/{transition}`.
package struct TransitionBody: Codable, Hashable, Sendable {
    package let desk: DeskID?

    /// Writes which desk asks.
    package init(desk: DeskID?) { self.desk = desk }
}

/// The body of `POST /v1/tickets/{id}/transfer`.
package struct TransferBody: Codable, Hashable, Sendable {
    package let line: LineID
    package let desk: DeskID?

    /// Writes where to, and which desk asks.
    package init(line: LineID, desk: DeskID?) {
        self.line = line
        self.desk = desk
    }
}

/// The body of `POST /v1/tickets/{id}/priority`.
package struct PriorityBody: Codable, Hashable, Sendable {
    package let priority: PriorityClass

    /// Writes the reason.
    package init(priority: PriorityClass) { self.priority = priority }
}

/// The body of `POST /v1/desks/{id}/{open|pause|close}`, and of a line's.
package struct AvailabilityBody: Codable, Hashable, Sendable {
    package let reason: String?

    /// Writes the reason.
    package init(reason: String?) { self.reason = reason }
}

extension TicketTransition {
    /// The last part of its path.
    package var path: String {
        switch self {
        case .serve: "serve"
        case .finish: "finish"
        case .noShow: "no-show"
        case .cancel: "cancel"
        case .recall: "recall"
        case .comeBack: "return"
        }
    }
}

extension Availability {
    /// The last part of the path that sets it.
    package var path: String {
        switch self {
        case .open: "open"
        case .paused: "pause"
        case .closed: "close"
        }
    }
}
