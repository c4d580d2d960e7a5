import Reception

/// The directions in which vectors differ most, from their mean: the first eigenvectors of their covariance, found by
/// orthogonal iteration. Every sum is taken in a fixed order, so the same vectors give the same axes everywhere.
struct PrincipalAxes {
    /// After these, the axes hold all but 0.1 % of what the exact ones would.
    private static let rounds = 40

    /// The axes, a row each, of length 1 and at right angles, the strongest first.
    private(set) var axes: Matrix
    private let mean: [Float]

    /// The first `count` axes of the rows of `vectors`, which have at least so many columns.
    init(of vectors: Matrix, count: Int) {
        var random = SeededRandom(seed: 1)
        axes = Matrix(
            rows: count, columns: vectors.columns,
            values: (0..<count * vectors.columns).map { _ in random.nextUnit() - 0.5 })
        mean = vectors.mean
        let covariance = vectors.minus(mean).covariance
        for _ in 0..<Self.rounds {
            axes = axes.times(covariance)
            axes.makeOrthonormal()
        }
    }

    /// Where the rows of `vectors` lie on the axes, from the mean.
    func coordinates(of vectors: Matrix) -> Matrix { vectors.minus(mean).times(axes) }
}

extension Matrix {
    /// The mean of all rows.
    fileprivate var mean: [Float] {
        var mean = [Float](repeating: 0, count: columns)
        for row in 0..<rows {
            for column in 0..<columns { mean[column] += values[row * columns + column] }
        }
        return mean.map { $0 / Float(rows) }
    }

    /// The rows less `vector`.
    fileprivate func minus(_ vector: [Float]) -> Matrix {
        var difference = self
        for row in 0..<rows {
            for column in 0..<columns { difference.values[row * columns + column] -= vector[column] }
        }
        return difference
    }

    /// The scalar products of the columns with each other.
    fileprivate var covariance: Matrix {
        var products = Matrix(rows: columns, columns: columns)
        products.values.withUnsafeMutableBufferPointer { target in
            guard let target = target.baseAddress else { return }
            lendRows { start in
                for row in 0..<rows {
                    let vector = start + row * columns
                    for column in 0..<columns {
                        Kernel.add(vector, times: vector[column], to: target + column * columns, count: columns)
                    }
                }
            }
        }
        return products
    }

    /// The scalar products of each row with each row of `other`.
    fileprivate func times(_ other: Matrix) -> Matrix {
        var product = Matrix(rows: rows, columns: other.rows)
        lendRows { left in
            other.lendRows { right in
                for row in 0..<rows {
                    for column in 0..<other.rows {
                        product.values[row * other.rows + column] = Kernel.dot(
                            left + row * columns, right + column * columns, count: columns)
                    }
                }
            }
        }
        return product
    }

    /// Makes the rows of length 1 and at right angles to those before them (Gram and Schmidt, modified).
    fileprivate mutating func makeOrthonormal() {
        values.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            for row in 0..<rows {
                let vector = start + row * columns
                for before in 0..<row {
                    let axis = start + before * columns
                    Kernel.add(
                        axis, times: -Kernel.dot(axis, vector, count: columns), to: vector, count: columns)
                }
                let length = Kernel.dot(vector, vector, count: columns).squareRoot()
                for column in 0..<columns { vector[column] /= max(length, .leastNormalMagnitude) }
            }
        }
    }

    private func lendRows(_ body: (UnsafePointer<Float>) -> Void) {
        values.withUnsafeBufferPointer { buffer in
            if let start = buffer.baseAddress { body(start) }
        }
    }
}
