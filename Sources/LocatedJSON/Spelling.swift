/// Guesses which word was meant.
package enum Spelling {
    /// The candidate nearest to `word` when it is near enough to be a slip: one edit in three letters, at most three.
    package static func nearest(to word: String, among candidates: [String]) -> String? {
        let letters = Array(word.prefix(60))
        let allowed = min(3, max(1, letters.count / 3))
        let rated = candidates.map { (name: $0, distance: distance(letters, Array($0.prefix(60)))) }
        return rated.filter { $0.distance <= allowed }.min { $0.distance < $1.distance }?.name
    }

    /// Insertions, deletions, substitutions and swaps of neighbours ("optimal string alignment").
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let isSame = left[row] == right[column]
                var best = min(previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforePrevious[column - 1] + 1)
                }
                current.append(best)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
