/// Signs, codes and names of money.
enum CurrencyGrammar {
    private static let signs: [Unicode.Scalar: Currency] = [
        "$": .dollar, "€": .euro, "£": .pound, "¥": .yen, "₫": .dong, "₩": .won,
    ]
    private static let names: [String: Currency] = [
        "đ": .dong, "đồng": .dong, "vnd": .dong, "vnđ": .dong, "usd": .dollar, "eur": .euro, "gbp": .pound, "jpy": .yen,
        "krw": .won, "cny": .yuan, "rmb": .yuan,
    ]
    private static let namesByHash: [FoldedHash: Currency] = Dictionary(
        uniqueKeysWithValues: names.map { (FoldedHash($0.key.unicodeScalars), $0.value) })

    /// The currency at `index` and the index behind it.
    static func parse(_ writing: Writing, _ index: Int) -> (Currency, end: Int)? {
        if let mark = writing.mark(index) { return signs[mark].map { ($0, index + 1) } }
        guard writing.is(.letters, at: index) else { return nil }
        return namesByHash[writing[index].hash].map { ($0, index + 1) }
    }

    /// The currency at `index`, as it stands before an amount: no names, only signs and codes.
    static func parseBeforeAmount(_ writing: Writing, _ index: Int) -> Currency? {
        if let mark = writing.mark(index) { return signs[mark] }
        return writing[index].isAllCapitals ? namesByHash[writing[index].hash] : nil
    }
}
