/// Looks along a row for dark and light in turn, as long as 1:1:3:1:1, which is the same from above to below.
struct FinderRow {
    /// A pixel is dark when it is by `contrast` darker than the mean of `reach` pixels to both sides.
    private static let reach = 20
    private static let contrast = 8

    private static let directions = [
        (1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7),
    ]

    private let view: GrayView
    private let y: Int
    private var x = 0
    private var sum = 0
    private var runs = FinderRuns()
    private var isDark = false

    init(_ view: GrayView, y: Int) {
        self.view = view
        self.y = y
        for offset in -Self.reach - 1..<Self.reach { sum += pixel(offset) }
    }

    /// The next pattern to the right.
    mutating func next() -> FinderPattern? {
        while x < view.width {
            sum += pixel(x + Self.reach) - pixel(x - Self.reach - 1)
            let wasDark = isDark
            isDark = (pixel(x) + Self.contrast) * (2 * Self.reach + 1) < sum
            x += 1
            if isDark == wasDark {
                runs.grow()
                continue
            }
            let pattern = wasDark && runs.areFinder ? crossed(endingAt: x - 1) : nil
            runs.begin()
            if let pattern { return pattern }
        }
        return nil
    }

    private func pixel(_ x: Int) -> Int { brightness(x, y) }

    private func brightness(_ x: Int, _ y: Int) -> Int {
        Int(view.row(y)[min(max(x, 0), view.width - 1) * view.pixelBytes])
    }

    /// The pattern whose runs end before `end`, if they are the same from above to below.
    private func crossed(endingAt end: Int) -> FinderPattern? {
        let core = end - runs.last - runs.beforeLast - runs.middle
        let middle = core + runs.middle / 2
        let light = brightness(end - runs.last - runs.beforeLast / 2 - 1, y)
        let threshold = (brightness(middle, y) + light + 1) / 2
        let (up, down) = (arm(middle, -1, below: threshold), arm(middle, 1, below: threshold))
        let column = FinderRuns(up.outer, up.ring, up.inner + down.inner - 1, down.ring, down.outer)
        guard column.areFinder else { return nil }
        let pattern = FinderPattern(
            x: Double(core) + Double(runs.middle) / 2, y: Double(y + 1 - up.inner) + Double(column.middle) / 2,
            width: Double(runs.total), height: Double(column.total))
        return isSquare(pattern, threshold: threshold) ? pattern : nil
    }

    /// Whether it is dark all around the middle, and light all around that: noise seldom is. Where the light ring is nowhere
    /// interrupted depends on how the square is turned.
    private func isSquare(_ pattern: FinderPattern, threshold: Int) -> Bool {
        func isAll(_ dark: Bool, around modules: Double) -> Bool {
            Self.directions.allSatisfy { across, down in
                let x = (pattern.x + across * modules * pattern.width / 7).rounded(.down)
                let y = (pattern.y + down * modules * pattern.height / 7).rounded(.down)
                return (brightness(Int(x), min(max(Int(y), 0), view.height - 1)) < threshold) == dark
            }
        }
        return isAll(true, around: 0.9) && [1.65, 2, 2.3].contains { isAll(false, around: $0) }
    }

    /// How far it is dark, light and dark again from the middle up or down.
    private func arm(_ x: Int, _ step: Int, below threshold: Int) -> (inner: Int, ring: Int, outer: Int) {
        var place = y
        func run(dark: Bool) -> Int {
            let begun = place
            while (0..<view.height).contains(place), abs(place - begun) < runs.total,
                (brightness(x, place) < threshold) == dark
            {
                place += step
            }
            return abs(place - begun)
        }
        return (run(dark: true), run(dark: false), run(dark: true))
    }
}
