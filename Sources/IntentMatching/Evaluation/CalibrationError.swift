/// The expected calibration error: how far the probabilities of alike predictions are from how often these are right, on
/// average over the predictions (Naeini et al., Obtaining Well Calibrated Probabilities Using Bayesian Binning, 2015).
enum CalibrationError {
    /// Bins of equal width, as in most publications (Guo et al., 2017).
    static let bins = 15

    /// The error, 0...1, of predictions with their probability, 0...1, and whether they are right; 0 of none.
    static func value(_ predictions: [(probability: Double, isRight: Bool)]) -> Double {
        // The sum of what was promised and not kept, bin by bin.
        var excess = [Double](repeating: 0, count: bins)
        for (probability, isRight) in predictions {
            let bin = min(bins - 1, Int(probability * Double(bins)))
            excess[bin] += probability - (isRight ? 1 : 0)
        }
        return predictions.isEmpty ? 0 : excess.reduce(0) { $0 + abs($1) } / Double(predictions.count)
    }
}
