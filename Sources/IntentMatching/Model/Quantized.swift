/// A matrix in 8-bit steps: what a model file holds. It costs no accuracy that could be measured.
struct Quantized {
    /// The numbers, row by row, the columns filled up with zeros.
    let bytes: [UInt8]
    /// What one step is worth.
    let step: Float

    /// Rounds the first `rows` rows of `matrix`, with `columns` columns or more.
    init(_ matrix: Matrix, rows: Int, columns: Int) {
        var most: Float = 1e-9
        for index in 0..<rows * matrix.columns { most = max(most, abs(matrix.values[index])) }
        let step = most / 127
        var bytes = [UInt8](repeating: 0, count: rows * columns)
        for row in 0..<rows {
            for column in 0..<matrix.columns {
                let value = (matrix.values[row * matrix.columns + column] / step).rounded()
                bytes[row * columns + column] = UInt8(bitPattern: Int8(value))
            }
        }
        self.bytes = bytes
        self.step = step
    }
}

/// Adds up weighted rows of 8-bit numbers, sixteen at a time.
enum RowSum {
    /// Numbers that are added at once; rows are filled up to multiples of it.
    static let width = 16

    /// The next multiple of `width`.
    static func padded(_ count: Int) -> Int { (count + width - 1) / width * width }

    /// sums += values · rows, for the rows of `features`; `columns` is a multiple of `width`.
    static func add(
        _ vector: WeightedFeatures, rows: UnsafeRawPointer, columns: Int, scale: Float,
        to sums: UnsafeMutablePointer<Float>
    ) {
        vector.features.withUnsafeBufferPointer { features in
            vector.values.withUnsafeBufferPointer { values in
                for block in stride(from: 0, to: columns, by: width) {
                    var sum = Sixteen()
                    for index in features.indices {
                        sum.add(rows + Int(features[index]) * columns + block, times: values[index])
                    }
                    sum.add(times: scale, to: sums + block)
                }
            }
        }
    }

    /// Sixteen sums in the order that is cheapest to widen bytes in: of each four neighbours the first, the second and so on
    /// lie together. A byte is not shifted down to its value: it stays in the upper 8 of 32 bits, which a `Float` holds
    /// exactly, and the sum is scaled at the end. The conversion of vectors takes twice as long without SSE4.
    private struct Sixteen {
        /// What a byte in the upper 8 bits is too large by.
        private static let excess: Float = 0x1p24

        private var first = SIMD4<Float>.zero
        private var second = SIMD4<Float>.zero
        private var third = SIMD4<Float>.zero
        private var fourth = SIMD4<Float>.zero

        @inline(__always)
        mutating func add(_ row: UnsafeRawPointer, times value: Float) {
            let bytes = row.loadUnaligned(as: SIMD4<Int32>.self)
            let upper = SIMD4<Int32>(repeating: Int32(bitPattern: 0xFF00_0000))
            first += SIMD4<Float>(bytes &<< 24) * value
            second += SIMD4<Float>((bytes &<< 16) & upper) * value
            third += SIMD4<Float>((bytes &<< 8) & upper) * value
            fourth += SIMD4<Float>(bytes & upper) * value
        }

        @inline(__always)
        func add(times scale: Float, to sums: UnsafeMutablePointer<Float>) {
            let scale = scale / Self.excess
            for four in 0..<4 {
                sums[4 * four] += first[four] * scale
                sums[4 * four + 1] += second[four] * scale
                sums[4 * four + 2] += third[four] * scale
                sums[4 * four + 3] += fourth[four] * scale
            }
        }
    }
}
