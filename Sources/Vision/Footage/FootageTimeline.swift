import Reception

/// When each picture of footage is due. Pure.
struct FootageTimeline {
    /// When picture 0 was taken.
    let beginning: Instant
    let picturesPerSecond: Double

    /// When picture `number` was taken.
    func instant(of number: Int) -> Instant { beginning + .seconds(Double(number) / picturesPerSecond) }

    /// Whether a newer picture than `number` is due, so that a live camera would not show it any more.
    func isPast(_ number: Int, at now: Instant) -> Bool { instant(of: number + 1) <= now }
}
