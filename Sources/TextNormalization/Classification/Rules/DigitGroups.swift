/// Long numbers are told in groups, with a short pause between them, as people say them.
enum DigitGroups {
    private static let size = 3
    /// Up to here there is one group.
    private static let longestSingle = 5

    /// How many digits each group of `count` has: threes, with fours first when they do not come out even.
    static func sizes(of count: Int) -> [Int] {
        guard count > longestSingle else { return [count] }
        let fours = count % size
        return Array(repeating: size + 1, count: fours)
            + Array(repeating: size, count: (count - fours * (size + 1)) / size)
    }

    /// `digits` in these groups.
    static func groups(of digits: String) -> [Substring] {
        var rest = digits[...]
        return sizes(of: digits.count).map { size in
            defer { rest = rest.dropFirst(size) }
            return rest.prefix(size)
        }
    }

    /// Pieces that tell `digits`, which are written in `tokens`, in groups.
    static func pieces(_ digits: String, _ tokens: Range<Int>) -> [Piece] {
        var pieces: [Piece] = []
        for group in groups(of: digits) {
            if !pieces.isEmpty { pieces.append(.comma(tokens)) }
            pieces.append(.thing(.digits(String(group)), tokens))
        }
        return pieces
    }
}
