import Testing

@testable import IntentMatching

@Suite("Sums of weighted rows")
struct RowSumTests {
    @Test("are those of the single products, for every byte there is")
    func areExact() {
        let columns = 32
        let rows = (0..<columns * 16).map { UInt8(truncatingIfNeeded: $0) }
        let vector = WeightedFeatures(features: [15, 3, 7], values: [0.5, -0.25, 2])
        var sums = [Float](repeating: 1, count: columns)
        rows.withUnsafeBytes { rows in
            sums.withUnsafeMutableBufferPointer { sums in
                guard let rows = rows.baseAddress, let sums = sums.baseAddress else { return }
                RowSum.add(vector, rows: rows, columns: columns, scale: 0.125, to: sums)
            }
        }
        let expected = (0..<columns).map { column in
            zip(vector.features, vector.values).reduce(Float(1)) { sum, pair in
                sum + Float(Int8(bitPattern: rows[Int(pair.0) * columns + column])) * pair.1 * 0.125
            }
        }
        #expect(sums == expected)
    }
}
