/// What is made of the results of a search: the best where it is clear, the best few where they are nearly equal, nothing
/// where none is good or too many are alike. A near tie is a choice for the visitor, never a guess.
package struct NearTie: Sendable {
    /// More results than people can choose among at a glance are no choice: the words say nothing about them.
    package static let most = 3

    private let leastScore: Double
    private let leastTie: Double
    private let share: Double

    /// A best result below `leastScore` counts for nothing; what has more than `share` of its score is nearly equal. Where
    /// something is, `leastTie` is asked of the best: words that hardly fit one thing fit a second one by chance.
    package init(leastScore: Double, leastTie: Double, share: Double) {
        self.leastScore = leastScore
        self.leastTie = leastTie
        self.share = share
    }

    /// One of `results`, two or three nearly equal ones, or none. They come best first, one more than `most` at least
    /// where there are so many.
    package func likeliest<Result>(of results: [Result], score: (Result) -> Double) -> ArraySlice<Result> {
        guard let best = results.first.map(score) else { return [] }
        let near = results.prefix { score($0) > share * best }
        return near.count <= Self.most && best >= (near.count > 1 ? leastTie : leastScore) ? near : []
    }
}
