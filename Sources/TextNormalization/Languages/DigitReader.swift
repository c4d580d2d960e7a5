/// Tells digits one by one, long rows in groups of three with a pause between, as numbers of telephones and identity cards
/// are told.
struct DigitReader: Sendable {
    /// The longest row that is told in one breath.
    private static let longestGroup = 5
    /// The words of 0 to 9.
    let names: [String]

    /// A word for each digit; what is no ASCII digit has none.
    func words(_ digits: some StringProtocol) -> [String] {
        digits.utf8.compactMap { $0 >= 48 && $0 <= 57 ? names[Int($0) - 48] : nil }
    }

    /// All words, commas between the groups.
    func grouped(_ digits: String) -> String {
        Self.groups(of: digits).map { words($0).joined(separator: " ") }.joined(separator: ", ")
    }

    /// Threes from the end; one digit left over in front joins the first three, two stand alone: "0912 345 678".
    private static func groups(of digits: String) -> [Substring] {
        guard digits.count > longestGroup else { return [digits[...]] }
        let rest = digits.count % 3
        let first = rest == 1 ? 4 : rest == 2 ? 2 : 3
        var groups = [digits.prefix(first)]
        var remaining = digits.dropFirst(first)
        while !remaining.isEmpty {
            groups.append(remaining.prefix(3))
            remaining = remaining.dropFirst(3)
        }
        return groups
    }
}
