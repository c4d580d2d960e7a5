package import Reception

/// How long a worker may say nothing while an order is spoken.
///
/// The engine answers within milliseconds, so silence is looked into early; but on a busy machine the worker may just
/// not have had its turn. One that is stopped, asleep, or has used its share of the processor without a word, hangs.
/// A false alarm costs a change to the worker that stands by.
package struct WorkerPatience: Hashable, Sendable {
    /// After this long without a word the worker is looked at, and again every such time: fifty times what the engine
    /// needs for a piece of audio. So much of the processor's time is also all it may use for one.
    package let silence: Delay
    /// After this long it hangs, whatever it looks like.
    package let limit: Delay
    /// How long a new worker may take to load its engine from a slow disk.
    package let start: Delay

    /// Makes a patience; the values are those of the robot.
    package init(
        silence: Delay = .milliseconds(250), limit: Delay = .seconds(2), start: Delay = .seconds(5)
    ) {
        self.silence = silence
        self.limit = limit
        self.start = start
    }
}
