package import Reception
package import SQLite

extension DatabaseFailure {
    /// The same, as the users of the ticket office see it.
    package var asTicketFailure: TicketFailure {
        if case .full = self { return .storageFull }
        return .unavailable(reason: description)
    }
}
