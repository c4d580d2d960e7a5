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
    @inline(__always)
    static func add(
        _ vector: WeightedFeatures, rows: UnsafeRawPointer, columns: Int, scale: Float,
        to sums: UnsafeMutablePointer<Float>
    ) {
        vector.features.withUnsafeBufferPointer { features in
            vector.values.withUnsafeBufferPointer { values in
                for block in stride(from: 0, to: columns, by: width) {
                    var sum = SIMD16<Float>.zero
                    for index in features.indices {
                        let row = rows + Int(features[index]) * columns + block
                        let steps = row.loadUnaligned(as: SIMD16<Int8>.self)
                        sum += SIMD16<Float>(steps) * values[index]
                    }
                    for lane in 0..<width { sums[block + lane] += sum[lane] * scale }
                }
            }
        }
    }
}
