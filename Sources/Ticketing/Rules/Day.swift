package import Reception

extension TicketOffice {
    /// How long events are kept, in milliseconds: two days (`tickets.md`).
    private static let eventMilliseconds: Int64 = 2 * 24 * 60 * 60 * 1_000

    /// Begins the day, if that has not been done: names, persons and keys of other days go, numbers start again, and who
    /// still waits from yesterday is no longer there. A clock that was set back begins the earlier day anew, and says so.
    package func beginDay() throws(TicketFailure) {
        let last = try ledger.lastDay()
        guard last != time.day else { return }
        try ledger.begin(time.day, droppingEventsBefore: time.utcMilliseconds - Self.eventMilliseconds)
        // Before the first day there was nobody to be told.
        guard last != nil else { return }
        _ = try ledger.append(.dayBegan(time.day), at: time.utcMilliseconds)
    }

    /// Today's key for the numbers of identity cards; the first who asks has it made by `bytes`.
    package func dayKey(making bytes: () throws(TicketFailure) -> [UInt8]) throws(TicketFailure) -> DayKey {
        if let key = try ledger.dayKey(of: time.day) { return key }
        let key = DayKey(day: time.day, bytes: try bytes())
        try ledger.keep(key)
        return key
    }
}
