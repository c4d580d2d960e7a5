package import Reception

/// Counts stays and makes statistics of them.
package struct StatisticsTally {
    /// The most days asked for at once.
    package static let mostDays = 366

    private struct Cell: Hashable {
        let day: LocalDay
        let line: LineID
        let hour: Int?
    }

    private let today: LocalDay
    private var total = Tally()
    private var lines: [LineID: Tally] = [:]
    private var hours: [Int: Tally] = [:]
    private var days: [LocalDay: Tally] = [:]
    private var cells: [Cell: Tally] = [:]

    /// Begins to count; on `today` nothing that waits is given up yet.
    package init(today: LocalDay) { self.today = today }

    /// Counts one stay.
    package mutating func count(_ stay: Stay) {
        let hasEnded = stay.day < today
        total.count(stay, dayHasEnded: hasEnded)
        lines[stay.line, default: Tally()].count(stay, dayHasEnded: hasEnded)
        if let hour = stay.hour { hours[hour, default: Tally()].count(stay, dayHasEnded: hasEnded) }
        days[stay.day, default: Tally()].count(stay, dayHasEnded: hasEnded)
        let cell = Cell(day: stay.day, line: stay.line, hour: stay.hour)
        cells[cell, default: Tally()].count(stay, dayHasEnded: hasEnded)
    }

    /// What was counted.
    package func statistics(from first: LocalDay, to last: LocalDay) -> TicketStatistics {
        let inOrder = cells.sorted { left, right in
            let (a, b) = (left.key, right.key)
            return (a.day, a.line.rawValue, a.hour ?? -1) < (b.day, b.line.rawValue, b.hour ?? -1)
        }
        return TicketStatistics(
            from: first, to: last, total: total.counts,
            lines: lines.sorted { $0.key < $1.key }.map {
                TicketStatistics.Group(line: $0.key, counts: $0.value.counts)
            },
            hours: hours.sorted { $0.key < $1.key }.map {
                TicketStatistics.Group(hour: $0.key, counts: $0.value.counts)
            },
            days: days.sorted { $0.key < $1.key }.map { TicketStatistics.Group(day: $0.key, counts: $0.value.counts) },
            cells: inOrder.map {
                TicketStatistics.Group(
                    day: $0.key.day, line: $0.key.line, hour: $0.key.hour, counts: $0.value.counts)
            })
    }
}

/// What was counted of stays that belong together.
private struct Tally {
    private var numbers = TicketStatistics.Counts()
    private var waits: [Int64] = []
    private var services: [Int64] = []

    mutating func count(_ stay: Stay, dayHasEnded: Bool) {
        numbers.queued += 1
        switch stay.status {
        case .served: numbers.served += 1
        case .noShow: numbers.noShows += 1
        case .cancelled: numbers.abandoned += 1
        case .waiting where dayHasEnded: numbers.abandoned += 1
        case .waiting, .called, .serving: numbers.open += 1
        case nil: numbers.transferred += 1
        }
        if let called = stay.calledAt { waits.append(max(0, called - stay.queuedAt)) }
        // One who is sent on was not served to the end; how long that took says nothing of the line's service.
        if stay.status == .served, let began = stay.servingAt, let ended = stay.endedAt {
            services.append(max(0, ended - began))
        }
    }

    var counts: TicketStatistics.Counts {
        var counts = numbers
        counts.wait = TicketStatistics.Spread(milliseconds: waits)
        counts.service = TicketStatistics.Spread(milliseconds: services)
        return counts
    }
}

extension TicketStatistics.Spread {
    /// How `milliseconds` are spread.
    fileprivate init(milliseconds: [Int64]) {
        self.init()
        guard !milliseconds.isEmpty else { return }
        let sorted = milliseconds.sorted()
        count = sorted.count
        mean = Double(sorted.reduce(0, +)) / Double(count) / 1_000
        p50 = Self.nearestRank(0.5, of: sorted)
        p90 = Self.nearestRank(0.9, of: sorted)
    }

    /// The smallest of `sorted` that at least `share` of them do not exceed, in seconds.
    private static func nearestRank(_ share: Double, of sorted: [Int64]) -> Double {
        let rank = Int((share * Double(sorted.count)).rounded(.up))
        return Double(sorted[max(0, rank - 1)]) / 1_000
    }
}
