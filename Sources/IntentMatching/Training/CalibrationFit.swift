import Foundation

/// One line that the parts had not seen: what they scored, and what is right.
struct CalibrationLine: Sendable {
    let scores: PartScores
    let label: Int
    let weight: Float
}

/// Fits how scores become probabilities and decisions.
struct CalibrationFit {
    /// The share of all utterances that may be acted on wrongly: less than the goal of 2 %, because people say more than
    /// was foreseen.
    static let wrongAcceptance: Float = 0.015
    /// Below this probability a reading is not even asked about.
    static let leastConfirm: Float = 0.35

    let lines: [CalibrationLine]
    let isOurs: [Bool]

    /// The whole calibration. Without lines it is the default.
    func fitted() -> Calibration {
        var calibration = Calibration()
        guard !lines.isEmpty else { return calibration }
        fitMix(&calibration)
        let judged = lines.map { self.judged($0, calibration) }
        calibration.trust = LogisticRegression.fit(
            judged.map { ($0.evidence.values, $0.isRight, $0.weight) }, count: Evidence.count)
        calibration.scope = LogisticRegression.fit(
            judged.map { ($0.evidence.ofScope, $0.isOurs, $0.weight) }, count: Evidence.count)
        calibration.confirm = Self.leastConfirm
        calibration.accept = max(
            Self.acceptThreshold(
                judged.map { line in
                    let trust = Evidence.probability(line.evidence.values, calibration.trust)
                    return (trust: trust, isRight: line.isRight, weight: line.weight)
                }), Self.leastConfirm)
        return calibration
    }

    /// A line with what the mixed scores make of it.
    private struct Judged {
        let evidence: Evidence
        let isRight: Bool
        let isOurs: Bool
        let weight: Float
    }

    private func judged(_ line: CalibrationLine, _ calibration: Calibration) -> Judged {
        var scores = LabelScores.mixed(line.scores, isOurs: isOurs, calibration: calibration)
        Softmax.apply(to: &scores)
        let best = Evidence.best(of: scores, isOurs: isOurs)
        return Judged(
            evidence: Evidence(line.scores, probability: scores[best], best: best), isRight: best == line.label,
            isOurs: isOurs[line.label], weight: line.weight)
    }

    /// Chooses the weights of the two parts that make the right labels likeliest (gradient descent on the cross entropy,
    /// which is convex in them).
    private func fitMix(_ calibration: inout Calibration) {
        var speed: Float = 1
        var last = Float.infinity
        for _ in 0..<60 {
            let (loss, slope) = mixLoss(calibration)
            if loss > last { speed /= 2 }
            last = loss
            calibration.linear = max(0, calibration.linear - speed * slope.linear)
            calibration.bag = max(0.05, calibration.bag - speed * slope.bag)
        }
    }

    private func mixLoss(_ calibration: Calibration) -> (loss: Float, slope: (linear: Float, bag: Float)) {
        var loss: Float = 0
        var slope: (linear: Float, bag: Float) = (0, 0)
        var total: Float = 0
        for line in lines {
            var probabilities = LabelScores.mixed(line.scores, isOurs: isOurs, calibration: calibration)
            Softmax.apply(to: &probabilities)
            loss -= line.weight * log(max(probabilities[line.label], 1e-9))
            total += line.weight
            for label in probabilities.indices {
                let error = line.weight * (probabilities[label] - (label == line.label ? 1 : 0))
                slope.linear += error * line.scores.linear[label]
                slope.bag += error * line.scores.bag[label]
            }
        }
        return (loss / total, (slope.linear / total, slope.bag / total))
    }

    /// The lowest threshold above which at most `wrongAcceptance` of all lines are wrong.
    private static func acceptThreshold(_ judged: [(trust: Float, isRight: Bool, weight: Float)]) -> Float {
        let total = judged.reduce(0) { $0 + $1.weight }
        var wrong: Float = 0
        for line in judged.sorted(by: { $0.trust > $1.trust }) where !line.isRight {
            wrong += line.weight
            if wrong > wrongAcceptance * total { return min(0.99, line.trust + 1e-4) }
        }
        return 0.5
    }
}

/// A logistic regression by Newton's method, slightly regularised.
enum LogisticRegression {
    /// The weights that make the outcomes likeliest.
    static func fit(_ lines: [([Float], Bool, Float)], count: Int) -> [Float] {
        var weights = [Double](repeating: 0, count: count)
        for _ in 0..<25 {
            var slope = weights.map { -1e-2 * $0 }
            var curvature = (0..<count).map { row in (0..<count).map { $0 == row ? 1e-2 : 0.0 } }
            for (values, outcome, weight) in lines {
                let sum = zip(values, weights).reduce(0) { $0 + Double($1.0) * $1.1 }
                let probability = 1 / (1 + exp(-sum))
                let error = Double(weight) * ((outcome ? 1 : 0) - probability)
                let spread = Double(weight) * max(probability * (1 - probability), 1e-6)
                for row in 0..<count {
                    slope[row] += error * Double(values[row])
                    for column in 0..<count { curvature[row][column] += spread * Double(values[row] * values[column]) }
                }
            }
            let step = solve(curvature, slope)
            for index in 0..<count { weights[index] += step[index] }
        }
        return weights.map(Float.init)
    }

    /// Gaussian elimination; the matrix is positive definite.
    private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
        var rows = zip(matrix, right).map { $0 + [$1] }
        let count = rows.count
        for pivot in 0..<count {
            for row in pivot + 1..<count {
                let factor = rows[row][pivot] / rows[pivot][pivot]
                for column in pivot...count { rows[row][column] -= factor * rows[pivot][column] }
            }
        }
        var result = [Double](repeating: 0, count: count)
        for row in (0..<count).reversed() {
            let known = (row + 1..<count).reduce(0) { $0 + rows[row][$1] * result[$1] }
            result[row] = (rows[row][count] - known) / rows[row][row]
        }
        return result
    }
}
