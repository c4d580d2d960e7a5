package import Reception

/// One thing taken for another.
package struct Confusion: Hashable, Sendable {
    /// So many are reported.
    package static let most = 10

    /// What was meant; `none` is possible.
    package let truth: IntentName
    /// What was understood; `none` is possible.
    package let reading: IntentName
    /// On how many lines.
    package let count: Int

    /// The most frequent confusions in `lines`, most frequent first, by name among equals.
    static func most(in lines: [EvaluatedLine]) -> [Confusion] {
        var counts: [[IntentName]: Int] = [:]
        for line in lines where !line.isRight { counts[[line.truth, line.reading], default: 0] += 1 }
        let confusions = counts.map { Confusion(truth: $0.key[0], reading: $0.key[1], count: $0.value) }
        return Array(confusions.sorted { $0.precedes($1) }.prefix(most))
    }

    private func precedes(_ other: Confusion) -> Bool {
        (other.count, truth, reading) < (count, other.truth, other.reading)
    }
}
