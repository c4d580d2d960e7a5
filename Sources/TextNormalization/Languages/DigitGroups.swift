/// How long rows of digits are parted when they are told: in threes, as telephones and identity numbers are.
enum DigitGroups {
    /// The longest row that is told in one breath.
    private static let longest = 5

    /// Threes from the end; one digit left over in front joins the first three, two stand alone: "0912 345 678".
    static func of(_ digits: String) -> [Substring] {
        guard digits.count > longest else { return [digits[...]] }
        let rest = digits.count % 3
        var groups = [digits.prefix(rest == 1 ? 4 : rest == 2 ? 2 : 3)]
        var remaining = digits.dropFirst(groups[0].count)
        while !remaining.isEmpty {
            groups.append(remaining.prefix(3))
            remaining = remaining.dropFirst(3)
        }
        return groups
    }
}
