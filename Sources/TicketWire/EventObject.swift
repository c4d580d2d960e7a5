package import Reception

/// An event as the HTTP API sends it. `kind` says which of the others are there.
package struct EventObject: Codable, Hashable, Sendable {
    package let sequence: Int64
    package let at: String
    /// A kind of `TicketEvent.Kind`, or `desk`, `line`, `dayBegan`, `missed`.
    package let kind: String
    package let ticket: TicketObject?
    package let desk: DeskID?
    package let line: LineID?
    package let state: Availability?
    package let reason: String?
    package let day: String?

    /// Writes an event; `showsNames`: with the visitor's name.
    package init(_ event: OfficeEvent, showsNames: Bool) {
        sequence = event.sequence
        at = WireTime.text(utcMilliseconds: event.at)
        var parts = Parts()
        switch event.change {
        case .ticket(let kind, let ticket):
            parts.kind = kind.rawValue
            parts.ticket = TicketObject(ticket, showsName: showsNames)
        case .desk(let id, let state, let reason):
            (parts.kind, parts.desk, parts.state, parts.reason) = ("desk", id, state, reason)
        case .line(let id, let state, let reason):
            (parts.kind, parts.line, parts.state, parts.reason) = ("line", id, state, reason)
        case .dayBegan(let day): (parts.kind, parts.day) = ("dayBegan", day.description)
        case .missed: parts.kind = "missed"
        }
        kind = parts.kind
        (ticket, desk, line) = (parts.ticket, parts.desk, parts.line)
        (state, reason, day) = (parts.state, parts.reason, parts.day)
    }

    private struct Parts {
        var kind = ""
        var ticket: TicketObject?
        var desk: DeskID?
        var line: LineID?
        var state: Availability?
        var reason: String?
        var day: String?
    }

    /// The event.
    package func event() throws(WireError) -> OfficeEvent {
        guard let at = WireTime.utcMilliseconds(at) else { throw .unreadable(key: "at") }
        return OfficeEvent(sequence: sequence, at: at, change: try change())
    }

    private func change() throws(WireError) -> OfficeChange {
        if let ticket, let kind = TicketEvent.Kind(rawValue: kind) { return .ticket(kind, try ticket.ticket()) }
        switch (kind, desk, line, state, day.flatMap(WireTime.day)) {
        case ("desk", let desk?, _, let state?, _): return .desk(desk, state, reason: reason)
        case ("line", _, let line?, let state?, _): return .line(line, state, reason: reason)
        case ("dayBegan", _, _, _, let day?): return .dayBegan(day)
        case ("missed", _, _, _, _): return .missed
        default: throw .unreadable(key: "kind")
        }
    }
}
