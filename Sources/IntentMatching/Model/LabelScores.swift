import Foundation

/// The probabilities of the labels of one sentence, and how far the best of them can be trusted.
struct LabelScores: Sendable {
    /// By label; they add up to 1.
    let probabilities: [Float]
    /// The likeliest label that is ours.
    let best: Int
    /// The probability that it is right.
    let trust: Float

    /// Puts the scores of the parts together. `isOurs` tells by label whether it is an intent; `priors` are added to the
    /// scores of labels that what was asked makes likelier.
    init(_ parts: PartScores, isOurs: [Bool], calibration: Calibration, priors: [Int: Float] = [:]) {
        var scores = Self.mixed(parts, isOurs: isOurs, calibration: calibration)
        for (label, prior) in priors { scores[label] += prior }
        Softmax.apply(to: &scores)
        let best = Evidence.best(of: scores, isOurs: isOurs)
        probabilities = scores
        self.best = best
        trust = Evidence(parts, probabilities: scores, best: best, isOurs: isOurs).trust(calibration.evidence)
    }

    /// The weighted sum of the parts' scores.
    static func mixed(_ parts: PartScores, isOurs: [Bool], calibration: Calibration) -> [Float] {
        isOurs.indices.map { calibration.linear * parts.linear[$0] + calibration.bag * parts.bag[$0] }
    }
}

/// What speaks for and against the likeliest reading of a sentence; a logistic regression over it says how far to trust.
struct Evidence: Sendable {
    /// The numbers of evidence, the constant 1 first.
    static let count = 6

    /// A constant, the log odds of the best label, its lead over the next of ours in logarithms, the large-margin part's
    /// score, the bag's score, the share of unseen words.
    let values: [Float]

    init(_ parts: PartScores, probabilities: [Float], best: Int, isOurs: [Bool]) {
        let chosen = min(max(probabilities[best], 1e-6), 1 - 1e-6)
        var next: Float = 1e-6
        for label in probabilities.indices where isOurs[label] && label != best { next = max(next, probabilities[label]) }
        values = [
            1, log(chosen / (1 - chosen)), log(chosen / next), parts.linear[best], parts.bag[best] / 10,
            parts.unseen,
        ]
    }

    /// The probability that the best reading is right.
    func trust(_ weights: [Float]) -> Float {
        1 / (1 + exp(-zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }))
    }

    /// The likeliest label that is ours.
    static func best(of scores: [Float], isOurs: [Bool]) -> Int {
        var best = -1
        for label in scores.indices where isOurs[label] && (best < 0 || scores[label] > scores[best]) { best = label }
        return max(best, 0)
    }
}
