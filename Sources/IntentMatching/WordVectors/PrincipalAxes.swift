/// The directions in which vectors differ most: the first eigenvectors of their covariance, found by orthogonal
/// iteration. Every sum is taken in a fixed order, so the same vectors give the same axes everywhere.
struct PrincipalAxes {
    /// After these, the axes hold all but 0.1 % of what the exact ones would.
    private static let rounds = 40

    /// The axes, a row each, of length 1 and at right angles, the strongest first.
    private(set) var axes: Matrix

    /// The first `count` axes of the rows of `vectors`, which are centred and have at least so many columns.
    init(of vectors: Matrix, count: Int) {
        axes = Matrix(rows: count, columns: vectors.columns)
        for index in 0..<count { axes.values[index * vectors.columns + index] = 1 }
        let covariance = vectors.covariance
        for _ in 0..<Self.rounds {
            axes = axes.times(covariance)
            axes.makeOrthonormal()
        }
    }

    /// The coordinates of the rows of `vectors` on the axes.
    func projection(of vectors: Matrix) -> Matrix { vectors.times(axes) }
}

extension Matrix {
    /// Takes the mean of all rows from each.
    mutating func centre() {
        var mean = [Float](repeating: 0, count: columns)
        for row in 0..<rows {
            for column in 0..<columns { mean[column] += values[row * columns + column] }
        }
        for row in 0..<rows {
            for column in 0..<columns { values[row * columns + column] -= mean[column] / Float(rows) }
        }
    }

    /// Makes the rows one long on average.
    mutating func divideByMeanLength() {
        var sum: Float = 0
        lendRows { start in
            for row in 0..<rows {
                sum += Kernel.dot(start + row * columns, start + row * columns, count: columns).squareRoot()
            }
        }
        guard sum > 0 else { return }
        let scale = Float(rows) / sum
        for index in values.indices { values[index] *= scale }
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
