/// Counts the squares in squares by which QR codes are found, three to a code, before ZXing does.
///
/// ZXing tries every three of them: 100 take 22 ms, 400 take 1.3 s and a sheet of 4,000 takes an hour, in which the camera
/// would see nothing. Whoever holds up such a sheet is not read, and nobody is kept waiting.
struct FinderCensus {
    /// More are a crowd; eight codes have 24.
    static let most = 100
    /// ZXing looks at every third row, too.
    private static let rowStep = 3

    private var found: [FinderPattern] = []

    /// Whether `view` shows more than anybody holds up to be read.
    mutating func isCrowded(_ view: GrayView) -> Bool {
        found.removeAll(keepingCapacity: true)
        for y in stride(from: Self.rowStep - 1, to: view.height, by: Self.rowStep) {
            var row = FinderRow(view, y: y)
            while let pattern = row.next() {
                if found.contains(where: pattern.isSame) { continue }
                found.append(pattern)
                if found.count > Self.most { return true }
            }
        }
        return false
    }
}

/// A square in a square, in pixels.
struct FinderPattern {
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    /// Whether `other` is in the same place.
    func isSame(_ other: FinderPattern) -> Bool {
        abs(x - other.x) < width / 2 && abs(y - other.y) < width / 2
    }
}
