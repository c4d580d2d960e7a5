import Reception

/// From what a device says about its buffer to when each sample was heard. Pure.
///
/// A device's word is a few samples off from one time to the next. While it plays on, samples follow each other without a
/// gap in the instants either, unless it has fallen behind by more than `tolerance`.
struct HeardTime {
    /// How far what is told may lag behind what the device says: what nobody sees between a lip and a sound.
    private static let tolerance = Delay.milliseconds(5)

    private let sampleRate: Int
    /// When the last sample told ended.
    private(set) var end: Instant
    private var isFirst = true

    /// The time of samples that follow what ended at `end`.
    init(sampleRate: Int, after end: Instant) {
        self.sampleRate = sampleRate
        self.end = end
    }

    /// The device began to play at `now`: nothing that follows was heard before.
    mutating func begin(at now: Instant) { end = max(end, now) }

    /// When the next `count` samples began, the device having said at `now` that `sinceBegin` samples ago the first of
    /// them was heard.
    mutating func tell(_ count: Int, sinceBegin: Int, now: Instant) -> Instant {
        let measured = now - length(sinceBegin)
        if isFirst || measured - end > Self.tolerance { end = max(end, measured) }
        return tellOn(count)
    }

    /// When the next `count` samples began, all that is known being that they followed.
    mutating func tellOn(_ count: Int) -> Instant {
        isFirst = false
        defer { end = end + length(count) }
        return end
    }

    private func length(_ count: Int) -> Delay { .seconds(Double(count) / Double(sampleRate)) }
}

extension Instant {
    fileprivate static func - (instant: Instant, delay: Delay) -> Instant {
        Instant(microseconds: instant.microseconds - delay.microseconds)
    }
}
