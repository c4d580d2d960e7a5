/// A matrix of numbers, row by row, whose rows are lent as pointers: the trainers' inner loops run over them.
struct Matrix: Sendable {
    /// Rows.
    let rows: Int
    /// Numbers in a row.
    let columns: Int
    /// All numbers, row by row.
    var values: [Float]

    /// A matrix of `values`, row by row.
    init(rows: Int, columns: Int, values: [Float]) {
        self.rows = rows
        self.columns = columns
        self.values = values
    }

    /// A matrix of zeros.
    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        values = Array(repeating: 0, count: rows * columns)
    }
}

/// The inner loops, over pointers so that the compiler makes vector instructions of them.
enum Kernel {
    /// target += scale * row.
    @inline(__always)
    static func add(
        _ row: UnsafePointer<Float>, times scale: Float, to target: UnsafeMutablePointer<Float>, count: Int
    ) {
        for index in 0..<count { target[index] += scale * row[index] }
    }

    /// The scalar product.
    @inline(__always)
    static func dot(_ first: UnsafePointer<Float>, _ second: UnsafePointer<Float>, count: Int) -> Float {
        var sums = SIMD8<Float>.zero
        var index = 0
        while index + 8 <= count {
            let left = UnsafeRawPointer(first + index).loadUnaligned(as: SIMD8<Float>.self)
            let right = UnsafeRawPointer(second + index).loadUnaligned(as: SIMD8<Float>.self)
            sums += left * right
            index += 8
        }
        var sum = sums.sum()
        while index < count {
            sum += first[index] * second[index]
            index += 1
        }
        return sum
    }
}
