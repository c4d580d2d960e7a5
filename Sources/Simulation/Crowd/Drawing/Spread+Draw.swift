import Foundation
import Reception

extension Spread {
    /// A length of time drawn with `numbers`, of which every kind of spread takes two: the same numbers stand for an
    /// equally long time, as such times go, under another spread of the kind.
    func draw(_ numbers: inout SeededRandom) -> Delay {
        let (first, second) = (numbers.unit(), numbers.unit())
        switch self {
        case .fixed(let seconds): return .seconds(seconds)
        case .uniform(let range): return .seconds(range.lowerBound + first * (range.upperBound - range.lowerBound))
        case .exponential(let mean): return .seconds(-mean * log(1 - first))
        case .lognormal(let mean, let deviation):
            // The parameters of the logarithm from those of the times themselves.
            let variance = log(1 + deviation * deviation / (mean * mean))
            let middle = log(mean) - variance / 2
            return .seconds(exp(middle + variance.squareRoot() * Self.normal(first, second)))
        }
    }

    /// A standard normal number from two uniform ones (G. E. P. Box, M. E. Muller, 1958).
    private static func normal(_ first: Double, _ second: Double) -> Double {
        (-2 * log(1 - first)).squareRoot() * cos(2 * .pi * second)
    }
}
