package import Reception

/// A refusal of the ticket office on the wire: problem details (RFC 9457), with members of its own by `type`.
package struct TicketProblem: Codable, Hashable, Sendable, Error {
    /// What went wrong, `urn:letan:problem:` and a word.
    package let type: String
    package let title: String
    package let status: Int
    package let detail: String?
    /// With `conflict`: the ticket's present status.
    package var ticketStatus: TicketStatus?
    /// With `unknown-line`: the line.
    package var line: LineID?
    /// With `unknown-desk`, `desk-unavailable`, `other-desk`: the desk.
    package var desk: DeskID?
    /// With `desk-unavailable`: how it is.
    package var state: Availability?
    /// With `closed`, `full`: when there are numbers again, at the office.
    package var reopens: String?
    /// With `limit-reached`: a number the person holds.
    package var held: TicketNumber?

    private static let prefix = "urn:letan:problem:"

    private init(_ word: String, _ status: Int, _ title: String, detail: String? = nil) {
        type = Self.prefix + word
        self.title = title
        self.status = status
        self.detail = detail
    }

    /// Writes a failure; the reason why the office is not available is the operator's, and stays here.
    package init(_ failure: TicketFailure) {
        switch failure {
        case .unavailable: self.init("unavailable", 503, "The ticket office cannot work now; try again soon.")
        case .storageFull: self.init("storage-full", 507, "There is no room to write; nothing was changed.")
        case .notFound: self.init("not-found", 404, "There is no such ticket today.")
        case .unknownLine(let line):
            self.init("unknown-line", 422, "There is no such line.")
            self.line = line
        case .unknownDesk(let desk):
            self.init("unknown-desk", 404, "There is no such desk.")
            self.desk = desk
        case .closed(let reopens):
            self.init("closed", 409, "No tickets are issued in this line now.")
            self.reopens = reopens.map(WireTime.text)
        case .full(let reopens):
            self.init("full", 409, "All numbers of this line are given out for today.")
            self.reopens = reopens.map(WireTime.text)
        case .conflict(let status):
            self.init("conflict", 409, "The ticket's present status does not allow this.")
            ticketStatus = status
        case .limitReached(let held):
            self.init("limit-reached", 409, "This person has as many tickets as one may have a day.")
            self.held = held
        case .deskUnavailable(let desk, let availability):
            self.init("desk-unavailable", 409, "The desk does not call now.")
            (self.desk, state) = (desk, availability)
        case .atOtherDesk(let desk):
            self.init("other-desk", 409, "The ticket is at another desk.")
            self.desk = desk
        case .keyReused:
            self.init("key-reused", 422, "This Idempotency-Key was used before for another request.")
        }
    }

    /// What went wrong in a word, as `not-found`; nil for a problem that is not one of the office.
    package var word: String? { type.hasPrefix(Self.prefix) ? String(type.dropFirst(Self.prefix.count)) : nil }

    /// The failure; nil for a problem that is not one of the office.
    package var failure: TicketFailure? {
        let opening = reopens.flatMap(WireTime.openingTime)
        switch word {
        case "unavailable": return .unavailable(reason: "the ticket service says that it cannot work now")
        case "storage-full": return .storageFull
        case "not-found": return .notFound
        case "unknown-line": return line.map { .unknownLine(line: $0) }
        case "unknown-desk": return desk.map { .unknownDesk(desk: $0) }
        case "closed": return .closed(reopens: opening)
        case "full": return .full(reopens: opening)
        case "conflict": return ticketStatus.map { .conflict(status: $0) }
        case "limit-reached": return held.map { .limitReached(held: $0) }
        case "desk-unavailable":
            guard let desk, let state else { return nil }
            return .deskUnavailable(desk: desk, availability: state)
        case "other-desk": return desk.map { .atOtherDesk(desk: $0) }
        case "key-reused": return .keyReused
        default: return nil
        }
    }
}
