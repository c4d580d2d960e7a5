package import Reception

/// When frames were taken, from how old they are. Pure.
///
/// The age is measured with every frame: two clocks that are compared only once drift apart, and one of them stands still
/// while the machine sleeps.
package struct FrameClock {
    /// An older frame is not believed: its time is that of another clock.
    private static let oldest = Delay.seconds(10)

    private var last: Instant

    /// Begins at `beginning`, before which no frame was taken.
    package init(beginning: Instant) { last = beginning }

    /// The instant of a frame that is `age` old at `now`, nil when that is not known. It never goes back.
    package mutating func instant(age: Delay?, at now: Instant) -> Instant {
        let believed = age.map { Delay.zero...Self.oldest ~= $0 ? $0 : .zero } ?? .zero
        last = max(last, now - believed)
        return last
    }
}

extension Instant {
    /// The instant `delay` before this one.
    fileprivate static func - (instant: Instant, delay: Delay) -> Instant {
        instant + (.zero - delay)
    }
}
