/// A number written with kanji, digits or both: "三百六十五", "二〇二四", "5万".
struct KanjiNumeral {
    /// Its digits.
    let digits: String
    /// Whether it is a row of digits without powers of ten: a year, a telephone.
    let isRow: Bool

    private static let units: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let powers: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
    private static let myriads: [Character: Int] = ["万": 10_000, "億": 100_000_000, "兆": 1_000_000_000_000]

    /// Reads `written`; nil when it is no number or too large.
    init?(_ written: some StringProtocol) {
        guard !written.isEmpty, written.count <= 16 else { return nil }
        let row = written.compactMap(Self.digit)
        isRow = row.count == written.count
        if isRow {
            digits = row.map(String.init).joined()
        } else if let value = Self.value(of: written) {
            digits = String(value)
        } else {
            return nil
        }
    }

    private static func digit(_ character: Character) -> Int? {
        units[character] ?? (character.isASCIIDigit ? character.wholeNumberValue : nil)
    }

    /// The sum of its powers of ten; they must fall, myriads and those within one.
    private static func value(of written: some StringProtocol) -> Int? {
        var (total, group) = (0, 0)
        var pending: Int?
        for character in written {
            if let digit = digit(character) {
                pending = (pending ?? 0) * 10 + digit
                guard pending ?? 0 < 10_000 else { return nil }
            } else if let power = powers[character] {
                guard pending ?? 1 < 10 else { return nil }
                group += (pending ?? 1) * power
                pending = nil
            } else if let myriad = myriads[character] {
                total += (group + (pending ?? (group == 0 ? 1 : 0))) * myriad
                (group, pending) = (0, nil)
            } else {
                return nil
            }
        }
        return total + group + (pending ?? 0)
    }
}
