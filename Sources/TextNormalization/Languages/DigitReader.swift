/// Tells digits one by one, long rows in groups with a pause between.
struct DigitReader: Sendable {
    /// The words of 0 to 9.
    let names: [String]

    /// A word for each digit; what is no ASCII digit has none.
    func words(_ digits: some StringProtocol) -> [String] {
        digits.utf8.compactMap { $0 >= 48 && $0 <= 57 ? names[Int($0) - 48] : nil }
    }

    /// All words, commas between the groups.
    func grouped(_ digits: String) -> String {
        var rest = digits[...]
        return DigitGroups.sizes(of: digits.count).map { size in
            defer { rest = rest.dropFirst(size) }
            return words(rest.prefix(size)).joined(separator: " ")
        }.joined(separator: ", ")
    }
}
