/// How many slips of typing lie between two words.
enum EditDistance {
    /// The fewest letters left out, added, changed or swapped with their neighbour (Damerau, 1964) that turn `heard`
    /// into `known`, nothing if more than `limit`. Made for limits of one or two: the work grows fast with more.
    static func between(
        _ heard: UnsafeBufferPointer<UInt8>, _ known: UnsafeBufferPointer<UInt8>, limit: Int
    ) -> Int? {
        distance(heard[...], known[...], limit)
    }

    private typealias Letters = Slice<UnsafeBufferPointer<UInt8>>

    private static func distance(_ heard: Letters, _ known: Letters, _ limit: Int) -> Int? {
        var heard = heard
        var known = known
        while let first = heard.first, first == known.first {
            heard = heard.dropFirst()
            known = known.dropFirst()
        }
        if heard.isEmpty || known.isEmpty {
            let rest = heard.count + known.count
            return rest <= limit ? rest : nil
        }
        guard limit > 0, abs(heard.count - known.count) <= limit else { return nil }
        var best = distance(heard.dropFirst(), known.dropFirst(), limit - 1)
        best = least(best, distance(heard.dropFirst(), known, limit - 1))
        best = least(best, distance(heard, known.dropFirst(), limit - 1))
        if isSwap(heard, known) { best = least(best, distance(heard.dropFirst(2), known.dropFirst(2), limit - 1)) }
        return best.map { $0 + 1 }
    }

    private static func isSwap(_ heard: Letters, _ known: Letters) -> Bool {
        guard heard.count > 1, known.count > 1 else { return false }
        let (left, right) = (heard.startIndex, known.startIndex)
        return heard[left] == known[right + 1] && heard[left + 1] == known[right]
    }

    private static func least(_ first: Int?, _ second: Int?) -> Int? {
        guard let first, let second else { return first ?? second }
        return min(first, second)
    }
}
