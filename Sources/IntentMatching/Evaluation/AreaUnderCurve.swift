/// The area under the receiver operating characteristic: the probability that something positive scores higher than
/// something negative, a tie counting half (Mann and Whitney, 1947).
enum AreaUnderCurve {
    /// The area, 0...1; nil unless there are both kinds.
    static func value(positives: [Double], negatives: [Double]) -> Double? {
        guard !positives.isEmpty, !negatives.isEmpty else { return nil }
        let scores = (positives.map { ($0, true) } + negatives.map { ($0, false) }).sorted { $0.0 < $1.0 }
        var wins = 0.0
        var negativesBelow = 0.0
        var start = 0
        while start < scores.count {
            let score = scores[start].0
            let tied = scores[start...].prefix { $0.0 == score }
            let tiedPositives = Double(tied.count { $0.1 })
            let tiedNegatives = Double(tied.count) - tiedPositives
            wins += tiedPositives * (negativesBelow + tiedNegatives / 2)
            negativesBelow += tiedNegatives
            start = tied.endIndex
        }
        return wins / (Double(positives.count) * Double(negatives.count))
    }
}
