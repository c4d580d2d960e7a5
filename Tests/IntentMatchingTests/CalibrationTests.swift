import Foundation
@testable import IntentMatching
import Reception
import Testing

@Suite("Calibration")
struct CalibrationTests {
    /// Two labels of ours and one that is not.
    private static let isOurs = [true, true, false]

    private static func probability(_ sum: Float) -> Float { 1 / (1 + exp(-sum)) }

    /// Lines whose scores are honest: the label with the highest score is the right one as often as a softmax says.
    private static func lines(_ count: Int, seed: UInt64) -> [CalibrationLine] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { _ in
            let likeliest = Int(random.next() % 3)
            let score = 8 * random.nextUnit()
            var bag: [Float] = [0, 0, 0]
            bag[likeliest] = score
            var probabilities = bag
            Softmax.apply(to: &probabilities)
            let isRight = random.nextUnit() < probabilities[likeliest]
            let label = isRight ? likeliest : (likeliest + 1 + Int(random.next() % 2)) % 3
            let linear = (0..<3).map { _ in random.nextUnit() - 0.5 }
            return CalibrationLine(
                scores: PartScores(linear: linear, bag: bag, languages: []), label: label,
                weight: 1)
        }
    }

    @Test(
        "a logistic regression finds the weights that outcomes were drawn by",
        arguments: [[0.5, 2, -1], [-1, 0, 0.5], [0, -1.5, 1.5]] as [[Float]])
    func logisticRegression(weights: [Float]) {
        var random = SeededRandom(seed: 21)
        let lines: [([Float], Bool, Float)] = (0..<20_000).map { _ in
            let values = [1, 4 * random.nextUnit() - 2, 4 * random.nextUnit() - 2]
            let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
            return (values, random.nextUnit() < Self.probability(sum), 1)
        }
        let found = LogisticRegression.fit(lines, count: 3)
        for (found, weight) in zip(found, weights) { #expect(abs(found - weight) < 0.1) }
    }

    @Test func aWeightCountsAsSoManyLines() {
        let once: [([Float], Bool, Float)] = [([1, 1], true, 3), ([1, 1], false, 1), ([1, -1], false, 2)]
        let often = once.flatMap { line in (0..<Int(line.2)).map { _ in (line.0, line.1, Float(1)) } }
        let (first, second) = (LogisticRegression.fit(once, count: 2), LogisticRegression.fit(often, count: 2))
        #expect(zip(first, second).allSatisfy { abs($0 - $1) < 1e-3 })
    }

    @Test("weights stay finite where the outcomes are told apart perfectly", arguments: [true, false])
    func separable(outcome: Bool) {
        let lines: [([Float], Bool, Float)] = (0..<50).map { ([1, Float($0)], outcome || $0 > 25, 1) }
        #expect(LogisticRegression.fit(lines, count: 2).allSatisfy { $0.isFinite })
    }

    @Test func thresholdsKeepTheWantedWrongAcceptanceOnNewLines() {
        let calibration = CalibrationFit(lines: Self.lines(10_000, seed: 22), isOurs: Self.isOurs).fitted()
        let judged = Self.lines(10_000, seed: 23).map { line in
            let scores = LabelScores(line.scores, isOurs: Self.isOurs, calibration: calibration)
            return (trust: scores.trust, isRight: scores.best == line.label)
        }
        let wrong = judged.count { $0.trust >= calibration.accept && !$0.isRight }
        #expect(wrong <= 150, "1 % is wanted, half as many again is chance")
        let accepted = judged.count { $0.trust >= calibration.accept }
        #expect(accepted > 3_500, "a threshold that accepts nothing is none")
        #expect(calibration.confirm == CalibrationFit.leastConfirm && calibration.accept >= calibration.confirm)
    }

    @Test func probabilitiesMeanWhatTheySay() {
        let calibration = CalibrationFit(lines: Self.lines(10_000, seed: 24), isOurs: Self.isOurs).fitted()
        let predictions = Self.lines(10_000, seed: 25).map { line in
            let scores = LabelScores(line.scores, isOurs: Self.isOurs, calibration: calibration)
            return (probability: Double(scores.trust), isRight: scores.best == line.label)
        }
        #expect(CalibrationError.value(predictions) < 0.03)
    }

    @Test func onlyWhatIsOursIsEverTheBestReading() {
        let parts = PartScores(linear: [0, 0, 0], bag: [0, 1, 9], languages: [])
        let scores = LabelScores(parts, isOurs: Self.isOurs, calibration: Calibration())
        #expect(scores.best == 1)
        #expect(scores.trust < 0.01)
    }

    @Test func whatIsExpectedGainsByItsPrior() {
        let parts = PartScores(linear: [0, 0, 0], bag: [1, 2, 0], languages: [])
        let calibration = Calibration()
        #expect(LabelScores(parts, isOurs: Self.isOurs, calibration: calibration).best == 1)
        let asked = LabelScores(parts, isOurs: Self.isOurs, calibration: calibration, priors: [0: 3])
        #expect(asked.best == 0)
        #expect(abs(asked.probabilities.reduce(0, +) - 1) < 1e-5)
    }

    @Test func withoutLinesTheDefaultIsKept() {
        #expect(CalibrationFit(lines: [], isOurs: Self.isOurs).fitted() == Calibration())
    }
}
