package import Reception

/// Decides when a camera is given up: silent, or nothing but damage. Pure.
package struct FrameWatch {
    /// What is wrong.
    package enum Verdict: Hashable, Sendable {
        case silent(Delay)
        case onlyDamage(Delay)
    }

    /// The longest time without a sound frame.
    package static let patience = Delay.seconds(2)
    /// The same before the first one: some cameras take their time to adjust to the light. It is under
    /// `AgentSettings.cameraDeadline`, so that the reason told is this one.
    package static let firstPatience = Delay.seconds(4)

    private var since: Instant
    private var limit = firstPatience
    private var hasDamage = false

    /// Begins to wait at `beginning`.
    package init(beginning: Instant) { since = beginning }

    /// A sound frame came.
    package mutating func noteFrame(at now: Instant) {
        since = now
        limit = Self.patience
        hasDamage = false
    }

    /// A damaged frame came.
    package mutating func noteDamage() { hasDamage = true }

    /// How long to wait for the next frame.
    package func patience(at now: Instant) -> Delay { max(.zero, since + limit - now) }

    /// What is wrong at `now`; nil while there is hope.
    package func verdict(at now: Instant) -> Verdict? {
        guard now - since >= limit else { return nil }
        return hasDamage ? .onlyDamage(limit) : .silent(limit)
    }
}
