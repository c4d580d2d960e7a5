@testable import IntentMatching
import Reception
import Testing

@Suite("The parts of a model")
struct ModelPartsTests {
    private static func numbers(_ count: Int, seed: UInt64) -> [Float] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { _ in 2 * random.nextUnit() - 1 }
    }

    @Test(arguments: [(1, 1, 16), (3, 5, 16), (2, 16, 16), (4, 17, 32)])
    func eightBitStepsAreCloseAndColumnsAreFilledUp(rows: Int, columns: Int, padded: Int) {
        let matrix = Matrix(rows: rows, columns: columns, values: Self.numbers(rows * columns, seed: 6))
        let quantized = Quantized(matrix, rows: rows, columns: padded)
        #expect(quantized.bytes.count == rows * padded && RowSum.padded(columns) == padded)
        for row in 0..<rows {
            for column in 0..<padded {
                let value = Float(Int8(bitPattern: quantized.bytes[row * padded + column])) * quantized.step
                let expected = column < columns ? matrix.values[row * columns + column] : 0
                #expect(abs(value - expected) <= 0.501 * quantized.step)
            }
        }
    }

    @Test func zerosStayZerosInSteps() {
        let quantized = Quantized(Matrix(rows: 2, columns: 3), rows: 2, columns: 16)
        #expect(quantized.bytes.allSatisfy { $0 == 0 } && quantized.step > 0)
    }

    @Test func rowsAreAddedByTheirWeights() {
        let matrix = Matrix(rows: 8, columns: 20, values: Self.numbers(160, seed: 7))
        let quantized = Quantized(matrix, rows: 8, columns: 32)
        let vector = WeightedFeatures(features: [1, 7, 1], values: [0.5, -1, 0.25])
        var sums = [Float](repeating: 1, count: 32)
        quantized.bytes.withUnsafeBytes { rows in
            guard let start = rows.baseAddress else { return }
            sums.withUnsafeMutableBufferPointer { sums in
                guard let first = sums.baseAddress else { return }
                RowSum.add(vector, rows: start, columns: 32, scale: quantized.step, to: first)
            }
        }
        for column in 0..<32 {
            let expected =
                column < 20 ? 1 + 0.75 * matrix.values[20 + column] - matrix.values[140 + column] : 1
            #expect(abs(sums[column] - expected) < 0.02)
        }
    }

    @Test("products are right whatever the length", arguments: [0, 1, 7, 8, 9, 16, 63, 64, 65])
    func kernels(count: Int) {
        let (first, second) = (Self.numbers(count, seed: 8) + [1], Self.numbers(count, seed: 9) + [1])
        let expected = zip(first, second).prefix(count).reduce(Float(0)) { $0 + $1.0 * $1.1 }
        #expect(abs(Kernel.dot(first, second, count: count) - expected) < 1e-4)
        var target = first
        Kernel.add(second, times: -2, to: &target, count: count)
        let sums = zip(first, second).prefix(count).map { $0 - 2 * $1 } + [1]
        #expect(zip(target, sums).allSatisfy { abs($0 - $1) < 1e-6 })
    }

    @Test(
        "scores become probabilities, however large they are",
        arguments: [[0, 0], [1, 2, 3], [1e30, -1e30], [-500, -501], [88, 89, 200], [7]] as [[Float]])
    func softmax(scores: [Float]) {
        var probabilities = scores
        Softmax.apply(to: &probabilities)
        #expect(abs(probabilities.reduce(0, +) - 1) < 1e-5)
        #expect(probabilities.allSatisfy { (0...1).contains($0) })
        #expect(probabilities.firstIndex(of: probabilities.max() ?? 0) == scores.firstIndex(of: scores.max() ?? 0))
    }

    @Test func largeSetsGetASmallerShape() {
        let own = ModelShape(labels: 48, languages: 6, examples: 20_000, others: 1_000_000)
        #expect(own.linearColumns == 48 && own.languageColumns == 16 && own.bags == 2)
        let public150 = ModelShape(labels: 151, languages: 0, examples: 15_000, others: 0)
        #expect(public150.linearColumns == 0 && public150.languageColumns == 0)
        #expect(ModelShape(labels: 2, languages: 1, examples: 100_000, others: 0).bags == 1)
    }
}
