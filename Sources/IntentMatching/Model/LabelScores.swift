import Foundation

/// The probabilities of the labels of one sentence, and how far the best of them can be trusted.
struct LabelScores: Sendable {
    /// By label; they add up to 1.
    let probabilities: [Float]
    /// The likeliest label that is ours.
    let best: Int
    /// The probability that it is right.
    let trust: Float
    /// The probability that the sentence is ours, whatever it means.
    let scope: Float

    /// Puts the scores of the parts together. `isOurs` tells by label whether it is an intent; `priors` are added to the
    /// scores of labels that what was asked makes likelier.
    init(_ parts: PartScores, isOurs: [Bool], calibration: Calibration, priors: [Int: Float] = [:]) {
        var scores = Self.mixed(parts, isOurs: isOurs, calibration: calibration)
        for (label, prior) in priors { scores[label] += prior }
        Softmax.apply(to: &scores)
        let best = Evidence.best(of: scores, isOurs: isOurs)
        probabilities = scores
        self.best = best
        let evidence = Evidence(parts, probability: scores[best], best: best)
        trust = Evidence.probability(evidence.values, calibration.trust)
        scope = parts.isBlank ? 0 : Evidence.probability(evidence.ofScope, calibration.scope)
    }

    /// The weighted sum of the parts' scores.
    static func mixed(_ parts: PartScores, isOurs: [Bool], calibration: Calibration) -> [Float] {
        isOurs.indices.map { calibration.linear * parts.linear[$0] + calibration.bag * parts.bag[$0] }
    }
}

/// What speaks for the likeliest reading of a sentence. Two logistic regressions over it answer two questions: is it right
/// (Platt, Probabilistic Outputs for Support Vector Machines, 1999), and is the sentence ours at all.
///
/// The lead over the next reading, the linear part's score and the share of words that never came in training were tried
/// as further evidence: they made the rejection of foreign sentences worse (AUROC .974 instead of .978 on our own).
struct Evidence: Sendable {
    /// The numbers of evidence, the constant 1 first.
    static let count = 3

    /// A constant, the log odds of the best label, and its log odds to the bag alone, whose smoothed labels keep it unsure
    /// of what it has not seen.
    let values: [Float]

    init(_ parts: PartScores, probability: Float, best: Int) {
        var bag = parts.bag
        Softmax.apply(to: &bag)
        values = [1, Self.logOdds(probability), Self.logOdds(bag[best])]
    }

    /// The same without what the parts say together: where two readings of ours are alike, the sentence is still ours.
    var ofScope: [Float] { [values[0], 0, values[2]] }

    /// The probability that regression `weights` gives `values`.
    static func probability(_ values: [Float], _ weights: [Float]) -> Float {
        1 / (1 + exp(-zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }))
    }

    /// The likeliest label that is ours.
    static func best(of scores: [Float], isOurs: [Bool]) -> Int {
        var best = -1
        for label in scores.indices where isOurs[label] && (best < 0 || scores[label] > scores[best]) { best = label }
        return max(best, 0)
    }

    private static func logOdds(_ probability: Float) -> Float {
        let chosen = min(max(probability, 1e-6), 1 - 1e-6)
        return log(chosen / (1 - chosen))
    }
}
