import Letan
import Reception
import Testing

@Suite("Statistics for people", .timeLimit(.minutes(1)))
struct StatisticsPrinterTests {
    private static let monday = LocalDay(year: 2026, month: 11, day: 23)

    private static let counts: TicketStatistics.Counts = {
        var counts = TicketStatistics.Counts()
        (counts.queued, counts.served, counts.noShows) = (1_234, 1_000, 34)
        (counts.abandoned, counts.transferred, counts.open) = (150, 40, 10)
        (counts.wait.p50, counts.wait.p90) = (600, 1_827)
        return counts
    }()

    private func statistics(to last: LocalDay, _ counts: TicketStatistics.Counts) -> TicketStatistics {
        TicketStatistics(
            from: Self.monday, to: last, total: counts, lines: [.init(line: "certification", counts: counts)],
            hours: [.init(hour: 8, counts: counts)], days: [.init(day: Self.monday, counts: counts)], cells: [])
    }

    @Test("A day has a table of lines and one of hours, with lengths of time in minutes") func day() {
        #expect(
            StatisticsPrinter.lines(of: statistics(to: Self.monday, Self.counts)) == [
                "Tickets on 2026-11-23; waits and services in minutes",
                "",
                "line           queued  served  no-shows  abandoned  sent on  open  wait p50   p90  service p50  p90",
                "certification    1234    1000        34        150       40    10      10.0  30.5            -    -",
                "all              1234    1000        34        150       40    10      10.0  30.5            -    -",
                "",
                "hour   queued  served  no-shows  abandoned  sent on  open  wait p50   p90  service p50  p90",
                "08:00    1234    1000        34        150       40    10      10.0  30.5            -    -",
            ])
    }

    @Test("Several days have a table of days as well") func days() {
        let last = LocalDay(year: 2026, month: 11, day: 24)
        let lines = StatisticsPrinter.lines(of: statistics(to: last, Self.counts))
        #expect(lines.first == "Tickets from 2026-11-23 to 2026-11-24; waits and services in minutes")
        #expect(lines.last?.hasPrefix("2026-11-23    1234") == true)
    }

    @Test("Where nobody came there is nothing but that") func nobody() {
        let none = statistics(to: Self.monday, TicketStatistics.Counts())
        #expect(StatisticsPrinter.lines(of: none) == ["nobody queued on 2026-11-23"])
    }
}
