/// Counts how much brightness changes along lines: between one stretch of pixels and the next.
///
/// Stretches of 4, 8 and 16 pixels are compared. What the sensor's noise changes is alike all over a picture, what
/// things change is not: the strongest changes over the usual one tell whether there is something. At a sharp edge
/// stretches of 4 pixels differ as much as those of 16; through fog they differ a quarter as much.
///
/// It is run for every frame, also of the hours that unoptimised tests simulate: its loops are plain ones over pointers.
struct EdgeCount {
    /// The numbers that are kept for `detail`, a quarter of a step of brightness each.
    private static let bins = 1_024
    /// The numbers of room that it needs besides those of the longest line and one.
    static let room = bins
    /// Every so many pixels stretches are compared.
    private static let pace = 4
    /// Fewer comparisons tell nothing.
    private static let fewest = 500
    /// The share of the comparisons that counts as the strongest: the edges of one person far away.
    private static let strongest = 0.003
    /// The least usual change in steps of brightness: a picture without noise has none.
    private static let leastUsual = 0.5

    private let changes: UnsafeMutablePointer<Int32>
    private let sums: UnsafeMutablePointer<Int32>
    private var count = 0
    /// The strongest changes between short and between long stretches, both in the same unit.
    private var short: Int32 = 0
    private var long: Int32 = 0

    /// Makes a count of nothing, in `memory` of `room` and the longest line's numbers and one more; nil without memory.
    init?(in memory: UnsafeMutableBufferPointer<Int32>) {
        guard let start = memory.baseAddress else { return nil }
        memory.initialize(repeating: 0)
        changes = start
        sums = start + Self.bins
    }

    /// Counts the changes along `line`; answers the sum of its pixels and their neighbours.
    mutating func look(along line: LumaLine) -> Int {
        let sum = addUp(line)
        let last = line.count &- 4
        var place = 4
        while place <= last {
            let near = change(at: place, over: 4) &* 4
            if near > short { short = near }
            if place >= 8, place <= line.count &- 8 { compare(at: place, in: line.count) }
            place &+= Self.pace
        }
        return Int(sum)
    }

    /// Fills `sums`; answers the last of them.
    private func addUp(_ line: LumaLine) -> Int32 {
        var sum: Int32 = 0
        var index = 0
        while index < line.count {
            sum = sum &+ line[index]
            index &+= 1
            sums[index] = sum
        }
        return sum
    }

    private mutating func compare(at place: Int, in count: Int) {
        // The difference of two sums of 2 x 8 pixels: a step of brightness is 16.
        let bin = Int(change(at: place, over: 8)) / 4
        changes[bin < Self.bins ? bin : Self.bins - 1] &+= 1
        self.count &+= 1
        guard place >= 16, place <= count &- 16 else { return }
        let far = change(at: place, over: 16)
        if far > long { long = far }
    }

    /// What is to be told; nil of a picture too small.
    var result: (detail: Double, sharpness: Double)? {
        guard count >= Self.fewest else { return nil }
        let usual = max(Double(change(exceededBy: 0.5)) / 4, Self.leastUsual)
        return (Double(change(exceededBy: Self.strongest)) / 4 / usual, Double(short) / Double(max(long, 1)))
    }

    private func change(at place: Int, over length: Int) -> Int32 {
        let change = sums[place &+ length] &- 2 &* sums[place] &+ sums[place &- length]
        return change < 0 ? 0 &- change : change
    }

    /// The change, in bins, that a share of all exceeds.
    private func change(exceededBy share: Double) -> Int {
        var left = Int32(Double(count) * share)
        var bin = Self.bins
        while bin > 0, left >= 0 {
            bin &-= 1
            left = left &- changes[bin]
        }
        return left < 0 ? bin : 0
    }
}
