package import Reception

extension TicketOffice {
    /// Lets today's ticket `id` be called before others, because of `reason`; `.conflict` when it no longer waits.
    ///
    /// It keeps the place of its arrival, now among those with priority. A ticket that has priority keeps its own reason,
    /// and nothing happens: the request may be repeated.
    package func prioritise(_ id: TicketID, because reason: PriorityClass) throws(TicketFailure) -> TicketStanding {
        var entry = try entryOfToday(id)
        guard entry.ticket.status == .waiting else { throw .conflict(status: entry.ticket.status) }
        guard entry.ticket.priority == nil else { return try standing(of: entry) }
        entry.ticket.priority = reason
        try change(entry, .prioritised)
        return try standing(of: entry)
    }
}
