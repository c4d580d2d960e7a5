import Reception

/// F1 of each intent, the harmonic mean of precision and recall, on average over the intents.
enum MacroF1 {
    /// How often an intent was there, was read, and both.
    private struct Count {
        var truths = 0
        var readings = 0
        var hits = 0

        var f1: Double { Double(2 * hits) / Double(truths + readings) }
    }

    /// The mean over the intents that lines in scope have; readings of every line count. Nil without such lines.
    static func value(_ lines: [EvaluatedLine]) -> Double? {
        var counts: [IntentName: Count] = [:]
        for line in lines {
            counts[line.truth, default: Count()].truths += 1
            counts[line.reading, default: Count()].readings += 1
            if line.isRight { counts[line.truth, default: Count()].hits += 1 }
        }
        // In the order of the names, so that the sum is the same every time.
        let known = counts.filter { $0.key != .none && $0.value.truths > 0 }.sorted { $0.key < $1.key }
        return known.isEmpty ? nil : known.reduce(0) { $0 + $1.value.f1 } / Double(known.count)
    }
}
