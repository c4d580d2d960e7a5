import Reception

/// How sure the matcher is, and what it does about it.
///
/// These are plain figures, chosen by hand on the sentences of `Tests/IntentMatchingTests`, not a fitted calibration:
/// a template that stands for the whole sentence is right nearly always, a partial match about as often as it overlaps.
enum MatchConfidence {
    /// From here the robot acts.
    static let accept = 0.85
    /// From here it asks back.
    static let confirm = 0.5

    /// A whole sentence of a template.
    private static let complete = 0.97
    /// The same, where words without marks could have been other words.
    private static let ambiguous = 0.93
    /// The same, where it has a second meaning that fits no worse.
    private static let twofold = 0.6
    /// What a sentence loses in which every word has a wrong mark.
    private static let wrongMarks = 0.5
    /// The most a partial match can have: always less than `accept`.
    private static let partial = 0.84

    /// What to do at `probability`.
    static func decision(at probability: Double) -> Decision {
        if probability >= accept { return .accept }
        return probability >= confirm ? .confirm : .reject
    }

    /// The probability of a whole sentence of `words` words.
    static func probability(ofComplete flaws: MarkFlaws, words: Int, isTwofold: Bool) -> Double {
        if isTwofold { return twofold }
        let start = flaws.ambiguous > 0 ? ambiguous : complete
        return start - wrongMarks * Double(flaws.conflicting) / Double(max(1, words))
    }

    /// The probability of a partial match with overlap `score`.
    static func probability(ofPartial score: Double) -> Double { partial * score }
}
