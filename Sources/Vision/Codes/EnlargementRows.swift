/// The rows of a picture on their way into its sharpened enlargement: two sharpened ones, between which two are written.
struct EnlargementRows {
    private static let reach = 2
    /// Twice the mean of 25 pixels is their sum times `factor` / 2^`shift`.
    private static let twiceMean = (factor: Int32(10_486), shift: Int32(17))

    private let view: GrayView
    private var upper: UnsafeMutablePointer<UInt8>
    private var lower: UnsafeMutablePointer<UInt8>
    /// Above each pixel, and two more at both ends, the sum of five pixels in a column.
    private let columns: UnsafeMutablePointer<UInt16>
    /// Above each pixel, and one more at both ends, four times the brightness between two rows.
    private let between: UnsafeMutablePointer<UInt16>

    /// Begins above the first row of `view`, with room for 2 x width in `lines` and 2 x width + 6 in `sums`.
    init(_ view: GrayView, lines: UnsafeMutablePointer<UInt8>, sums: UnsafeMutablePointer<UInt16>) {
        self.view = view
        upper = lines
        lower = lines + view.width
        columns = sums + Self.reach
        between = sums + view.width + 2 * Self.reach + 1
        columns.update(repeating: 0, count: view.width)
        // Five rows around the one above the first.
        for y in -1 - Self.reach...Self.reach - 1 { add(view.row(y), leaving: nil) }
    }

    /// Goes on to row `y`, which follows the one before.
    mutating func advance(to y: Int) {
        swap(&upper, &lower)
        add(view.row(y + Self.reach), leaving: view.row(y - 1 - Self.reach))
        sharpen(view.row(y))
        if y == 0 { upper.update(from: lower, count: view.width) }
    }

    /// Takes the last row for the one that follows it.
    mutating func repeatLast() { upper.update(from: lower, count: view.width) }

    /// Writes the row that lies between the two, (`a` x upper + `b` x lower) / 4, twice as wide.
    func write(_ a: UInt16, _ b: UInt16, to result: UnsafeMutablePointer<UInt8>) {
        let width = view.width
        for x in 0..<width { between[x] = a &* UInt16(upper[x]) &+ b &* UInt16(lower[x]) }
        between[-1] = between[0]
        between[width] = between[width - 1]
        for x in 0..<width {
            let middle = 3 &* between[x] &+ 8
            result[2 * x] = UInt8(truncatingIfNeeded: (middle &+ between[x - 1]) >> 4)
            result[2 * x + 1] = UInt8(truncatingIfNeeded: (middle &+ between[x + 1]) >> 4)
        }
    }

    /// Moves the sums of the columns by one row.
    private func add(_ row: UnsafePointer<UInt8>, leaving last: UnsafePointer<UInt8>?) {
        let (width, step) = (view.width, view.pixelBytes)
        for x in 0..<width { columns[x] &+= UInt16(row[x * step]) }
        if let last { for x in 0..<width { columns[x] &-= UInt16(last[x * step]) } }
        for x in 1...Self.reach {
            columns[-x] = columns[0]
            columns[width - 1 + x] = columns[width - 1]
        }
    }

    private func sharpen(_ row: UnsafePointer<UInt8>) {
        let (factor, shift) = Self.twiceMean
        for x in 0..<view.width {
            // At most 25 x 255: two sums of columns would still fit.
            let sum = columns[x - 2] &+ columns[x - 1] &+ columns[x] &+ columns[x + 1] &+ columns[x + 2]
            let sharp = 3 &* Int32(row[x * view.pixelBytes]) &- (Int32(sum) &* factor) >> shift
            lower[x] = UInt8(truncatingIfNeeded: min(max(sharp, 0), 255))
        }
    }
}
