import Reception

/// One number of a day that is worth a comparison.
struct KeyFigure {
    /// Which direction is good.
    enum Aim {
        case less, more, neither
    }

    /// How the number is written.
    enum Kind {
        case count, share, seconds, length
    }

    /// What it says, as it begins a line.
    let name: String
    let kind: Kind
    let aim: Aim
    /// The number of a plan; nil where there is none.
    let value: (DaySummary) -> Double?

    /// The figures of any day, then the waits of each line.
    static func all(lines: [LineID], words: ReportWords) -> [KeyFigure] {
        let named = { (measure: Measure) in
            KeyFigure(name: words.heading(measure), kind: measure.kind, aim: measure.aim, value: measure.value)
        }
        return Measure.allCases.map(named)
            + lines.map { line in
                KeyFigure(
                    name: words.sentence(.lineWait, ["line": words.line(line)]), kind: .seconds, aim: .less
                ) { $0.waits.byLine[line]?.p90 }
            }
    }

    /// `value` as readers write it.
    func quantity(_ value: Double, _ numbers: ReportNumbers) -> Quantity {
        switch kind {
        case .count: Quantity(number: numbers.whole(Int(value)), unit: "")
        case .share: Quantity(number: numbers.percent(value), unit: "")
        case .length: Quantity(number: numbers.decimal(value), unit: "")
        case .seconds: numbers.length(value)
        }
    }
}

/// The numbers that every day has.
package enum Measure: String, CaseIterable, Sendable, Worded {
    case visitors, tickets, served, p50, p90, worst, longestQueue, averageQueue, deskUse, robotUse, robotWait
    case abandoned, refused, rejected, faults

    package var words: Bilingual {
        switch self {
        case .visitors: Bilingual("số lượt khách", "visitors")
        case .tickets: Bilingual("số phiếu đã cấp", "tickets issued")
        case .served: Bilingual("số lượt được phục vụ tại quầy", "visitors served at a desk")
        case .p50: Bilingual("thời gian chờ của một nửa số lượt", "wait of half at most")
        case .p90: Bilingual("thời gian chờ của 9 trong 10 lượt", "wait of nine in ten at most")
        case .worst: Bilingual("chờ lâu nhất", "longest wait")
        case .longestQueue: Bilingual("hàng chờ đông nhất", "longest queue")
        case .averageQueue: Bilingual("số lượt đang chờ, bình quân", "visitors waiting, on average")
        case .deskUse: Bilingual("mức bận của các quầy", "use of the desks")
        case .robotUse: Bilingual("mức bận của robot", "use of the robots")
        case .robotWait: Bilingual("thời gian chờ robot của 9 trong 10 lượt", "wait of nine in ten for a robot at most")
        case .abandoned: Bilingual("số lượt bỏ về hoặc vắng mặt", "visitors who left or were absent")
        case .refused: Bilingual("số lượt không lấy được số", "visitors who could get no ticket")
        case .rejected: Bilingual("tỷ lệ câu nói không hiểu", "share of utterances not understood")
        case .faults: Bilingual("số sự cố", "faults")
        }
    }

    var kind: KeyFigure.Kind {
        switch self {
        case .p50, .p90, .worst, .robotWait: .seconds
        case .deskUse, .robotUse, .rejected: .share
        case .averageQueue: .length
        default: .count
        }
    }

    var aim: KeyFigure.Aim {
        switch self {
        case .visitors, .tickets, .deskUse, .robotUse: .neither
        case .served: .more
        default: .less
        }
    }

    /// The number of a day; nil where there is nothing to go by.
    func value(of day: DaySummary) -> Double? {
        switch self {
        case .visitors: Double(day.totals.visitors)
        case .tickets: Double(day.totals.tickets)
        case .served: Double(day.totals.outcomes[.served, default: 0])
        case .p50: day.waits.all?.p50
        case .p90: day.waits.all?.p90
        case .worst: day.waits.all?.worst
        case .longestQueue: Double(day.queues.map(\.maximum).max() ?? 0)
        case .averageQueue: day.queues.reduce(0) { $0 + $1.average }
        case .deskUse: day.deskShare
        case .robotUse: day.robots.isEmpty ? nil : day.robots.reduce(0) { $0 + $1.share } / Double(day.robots.count)
        case .robotWait: day.robotQueue.waits?.p90
        case .abandoned: Double(day.totals.abandoned)
        case .refused: Double(day.totals.outcomes[.refused, default: 0])
        case .rejected: day.share(of: .reject)
        case .faults: Double(day.faults.count)
        }
    }
}

extension DaySummary {
    /// The busy part of all manned time; nil when no desk was ever manned.
    fileprivate var deskShare: Double? {
        let manned = desks.reduce(0) { $0 + $1.manned.seconds }
        return manned > 0 ? desks.reduce(0) { $0 + $1.busy.seconds - $1.overtime } / manned : nil
    }

    /// The part of all utterances with `decision`; nil when nothing was said.
    func share(of decision: Decision) -> Double? {
        let total = decisions.values.reduce(0, +)
        return total > 0 ? Double(decisions[decision, default: 0]) / Double(total) : nil
    }
}
