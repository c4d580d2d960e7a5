import Foundation

/// Scores to probabilities.
enum Softmax {
    /// Replaces scores by probabilities that add up to 1.
    static func apply(to scores: inout [Float]) {
        guard let most = scores.max() else { return }
        var total: Float = 0
        for index in scores.indices {
            scores[index] = exp(scores[index] - most)
            total += scores[index]
        }
        for index in scores.indices { scores[index] /= total }
    }
}
