public import Reception

/// The office's clock of a scenario: instants as hours and minutes.
public struct DayClock: Hashable, Sendable {
    /// The minute of the day at instant zero.
    public let startMinute: Int

    /// Makes the clock of a scenario that begins at `startMinute`.
    public init(startMinute: Int) { self.startMinute = startMinute }

    /// Seconds since midnight of the scenario's day.
    public func seconds(of instant: Instant) -> Double { Double(startMinute) * 60 + instant.seconds }

    /// The hour of `instant` since midnight of the scenario's day; 24 and more after it.
    public func hour(of instant: Instant) -> Int { Int((seconds(of: instant) / 3600).rounded(.down)) }

    /// The quarter of an hour of `instant`, counted from midnight of the scenario's day.
    public func quarter(of instant: Instant) -> Int { Int((seconds(of: instant) / 900).rounded(.down)) }

    /// The first full hour that is not before `instant`.
    func hourEnding(after instant: Instant) -> Int { Int((seconds(of: instant) / 3600).rounded(.up)) }

    /// `instant` as `08:30`; the seconds are left off.
    public func text(_ instant: Instant) -> String {
        Self.text(minute: Int((seconds(of: instant) / 60).rounded(.down)))
    }

    /// The minute of the day as `08:30`; after midnight it begins again.
    static func text(minute: Int) -> String {
        let minute = (minute % 1_440 + 1_440) % 1_440
        let (hours, minutes) = (minute / 60, minute % 60)
        return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}

extension Range<Instant> {
    /// How long it is.
    var seconds: Double { (upperBound - lowerBound).seconds }
}

extension [Range<Instant>] {
    /// The same time in order, without overlaps and empty stretches.
    var united: [Range<Instant>] {
        var united: [Range<Instant>] = []
        for range in sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = united.last, range.lowerBound <= last.upperBound {
                united[united.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
            } else {
                united.append(range)
            }
        }
        return united
    }

    /// How long all are together; what overlaps counts twice.
    var seconds: Double { reduce(0) { $0 + $1.seconds } }

    /// How many seconds of `other` lie in these stretches, which are `united`.
    func secondsShared(with other: Range<Instant>) -> Double {
        reduce(0) { $0 + (other.overlaps($1) ? other.clamped(to: $1).seconds : 0) }
    }

    /// How many seconds of `others` lie in these stretches, which are `united`.
    func secondsShared(with others: [Range<Instant>]) -> Double {
        others.reduce(0) { $0 + secondsShared(with: $1) }
    }
}
