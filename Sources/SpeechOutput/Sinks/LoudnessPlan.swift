package import Reception

/// How loud the robot speaks at which time of the day. Pure.
package struct LoudnessPlan: Hashable, Sendable {
    /// A stretch of every day with a volume of its own; minutes since local midnight.
    package struct QuietHours: Hashable, Sendable {
        /// The first minute.
        package let from: Int
        /// The first minute after it. Not after `from`: it lasts past midnight, or all day when they are the same.
        package let to: Int
        /// The volume then, 0...100 %.
        package let volume: Int

        /// Makes quiet hours; minutes are within a day, the volume within 0...100.
        package init(from: Int, to: Int, volume: Int) {
            precondition((0..<1_440).contains(from) && (0...1_440).contains(to), "quiet hours lie within a day")
            precondition((0...100).contains(volume), "a volume is 0...100 %")
            self.from = from
            self.to = to
            self.volume = volume
        }

        /// Whether `minute` falls into them.
        package func contains(_ minute: Int) -> Bool {
            from < to ? minute >= from && minute < to : minute >= from || minute < to
        }
    }

    /// The volume out of quiet hours, 0...100 %.
    package let normal: Int
    /// The first that holds decides.
    package let quiet: [QuietHours]
    /// Speech of this priority or above knows no quiet hours; `.call` lets announcements stay loud.
    package let exempt: SpeechPriority

    /// Makes a plan; the volume is within 0...100.
    package init(normal: Int = 100, quiet: [QuietHours] = [], exempt: SpeechPriority = .emergency) {
        precondition((0...100).contains(normal), "a volume is 0...100 %")
        self.normal = normal
        self.quiet = quiet
        self.exempt = exempt
    }

    /// The volume of speech of `priority` at `time`, 0...100 %. Quiet hours are never louder than `normal`.
    package func volume(at time: WallTime, for priority: SpeechPriority) -> Int {
        guard priority < exempt, let hours = quiet.first(where: { $0.contains(time.minute) }) else { return normal }
        return min(normal, hours.volume)
    }

    /// What samples are multiplied by at a volume: its square, so that half the volume sounds about half as loud
    /// (12 dB less; a loudness halves with about 10 dB, S. S. Stevens, "The Measurement of Loudness", 1955).
    package static func gain(ofVolume volume: Int) -> Float {
        let share = Float(volume) / 100
        return share * share
    }
}
