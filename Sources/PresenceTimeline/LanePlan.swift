/// Which face of a recording stands in which row of the picture: one row a face, and where there are more faces than rows
/// later ones take the rows of those who have left.
package struct LanePlan: Sendable {
    /// The most rows of a picture.
    package static let mostLanes = 24

    /// The row of each face, in the order of the recording; nil for one that has no room beside all the others.
    package let lanes: [Int?]
    /// How many rows there are.
    package let count: Int

    /// Plans rows for faces that are there in these steps, in the order in which they appeared.
    package init(_ steps: [Range<Int>], most: Int = Self.mostLanes) {
        guard steps.count > most else {
            (lanes, count) = (Array(steps.indices), steps.count)
            return
        }
        var freeFrom = [Int](repeating: 0, count: most)
        lanes = steps.map { range in
            guard let lane = freeFrom.firstIndex(where: { $0 <= range.lowerBound }) else { return nil }
            // A gap keeps the labels of two faces apart.
            freeFrom[lane] = range.upperBound + 1
            return lane
        }
        count = (lanes.compactMap(\.self).max() ?? -1) + 1
    }
}
