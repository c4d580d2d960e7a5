/// How a client of a ticket office did since it was made.
package struct TicketClientFigures: Hashable, Sendable {
    /// Calls, each with all its resends.
    package var requests = 0
    /// Tries after the first of a call.
    package var resends = 0
    /// Calls that ended without an answer of the office.
    package var failures = 0
    /// How often the server was left alone because it failed again and again.
    package var breakerOpenings = 0
    /// How often a stream of events was opened again.
    package var reconnections = 0
    /// Tickets that were withdrawn, or found never to have been issued, because nobody waited for them.
    package var withdrawn = 0
    /// Requests whose end is not known, now.
    package var unsettled = 0
}
