/// One way to a state of the automaton.
struct WalkStep {
    /// Where it led.
    let state: Int32
    /// What was wrong with the marks on the way.
    var flaws = MarkFlaws()
    /// Words passed over as fillers.
    var fillers = 0
    /// The last value that was taken, by its number among the captures of the walk; -1 for none.
    var capture = -1

    /// Whether it came here more easily than `other`.
    func isBetter(than other: WalkStep) -> Bool {
        (flaws.conflicting, fillers, flaws.incomplete)
            < (other.flaws.conflicting, other.fillers, other.flaws.incomplete)
    }
}

/// The states a walk has reached before one word, each by its best way, in the order they were found.
///
/// A small hash table over them, because a word such as "tôi" leads to hundreds.
struct WalkFront {
    /// The most states that are kept. Shipped content needs some hundreds.
    private static let widest = 1_024
    private static let buckets = 128

    /// The best way to each state.
    private(set) var steps: [WalkStep] = []
    /// By bucket the newest step in it, and by step the one before; -1 ends.
    private var newest: [Int16] = []
    private var older: [Int16] = []

    /// Keeps `step` unless a way as good is known; false when nothing changed.
    mutating func insert(_ step: WalkStep) -> Bool {
        if newest.isEmpty { newest = Array(repeating: -1, count: Self.buckets) }
        let bucket = Int(step.state) % Self.buckets
        var index = Int(newest[bucket])
        while index >= 0 {
            if steps[index].state == step.state {
                guard step.isBetter(than: steps[index]) else { return false }
                steps[index] = step
                return true
            }
            index = Int(older[index])
        }
        guard steps.count < Self.widest else { return false }
        older.append(newest[bucket])
        newest[bucket] = Int16(steps.count)
        steps.append(step)
        return true
    }
}
