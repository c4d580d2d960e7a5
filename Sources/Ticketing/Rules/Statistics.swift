package import Reception

extension TicketOffice {
    /// How the office did on the days from `first` to `last`; a span that is too long, or goes backwards, is cut.
    package func statistics(from first: LocalDay, to last: LocalDay) throws(TicketFailure) -> TicketStatistics {
        let longest = LocalDay(daysSince1970: first.daysSince1970 + StatisticsTally.mostDays - 1)
        let last = min(last, longest)
        var tally = StatisticsTally(today: time.day)
        try ledger.visitStays(from: first, to: last) { tally.count($0) }
        return tally.statistics(from: first, to: last)
    }
}
