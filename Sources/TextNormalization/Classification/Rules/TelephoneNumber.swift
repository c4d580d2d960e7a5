/// Telephone and identity numbers written in groups: "0263 3822 123", "+84 912 345 678", "1900.1234", "079 123 456 789".
///
/// Groups that are short enough are told as they are written. Numbers in one run are left to `Quantity`.
enum TelephoneNumber: GrammarRule {
    private static let localDigits = 8...12
    private static let internationalDigits = 9...14
    private static let longestGroup = 4
    private static let countryCode = 2
    private static let servicePrefixes: Set<String> = ["1800", "1900"]

    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        if writing.mark(place.start) == "+" {
            let groups = groups(writing, place.start + 1)
            return internationalDigits.contains(digitCount(writing, groups)) ? international(place, groups) : nil
        }
        guard writing.is(.digits, at: place.start), beginsLikeOne(writing, place.start) else { return nil }
        let groups = groups(writing, place.start)
        guard groups.count > 1, localDigits.contains(digitCount(writing, groups)), let last = groups.last else {
            return nil
        }
        return Match(told(writing, groups), end: last + 1)
    }

    private static func international(_ place: Place, _ groups: [Int]) -> Match? {
        let writing = place.writing
        guard let first = groups.first, let last = groups.last else { return nil }
        let code = String(writing.string(first).prefix(countryCode))
        let rest = String(writing.string(first).dropFirst(countryCode))
        let own = first..<first + 1
        var pieces = [Piece.thing(.sign("+"), place.start..<first), .thing(.digits(code), own)]
        if !rest.isEmpty { pieces += [.comma(own)] + DigitGroups.pieces(rest, own) }
        if groups.count > 1 { pieces += [.comma(own)] + told(writing, Array(groups.dropFirst())) }
        return Match(pieces, end: last + 1)
    }

    private static func beginsLikeOne(_ writing: Writing, _ index: Int) -> Bool {
        writing.hasLeadingZero(index) && writing.digitCount(index) > 2
            || servicePrefixes.contains(writing.string(index))
    }

    /// The tokens of the digits that follow one another from `start`, parted by one space, dot or dash, or by ")".
    private static func groups(_ writing: Writing, _ start: Int) -> [Int] {
        var groups: [Int] = []
        var index = start
        while writing.is(.digits, at: index) {
            groups.append(index)
            guard let next = behindJoint(writing, index + 1) else { break }
            index = next
        }
        return groups
    }

    private static func behindJoint(_ writing: Writing, _ index: Int) -> Int? {
        switch writing.mark(index) {
        case ".", "-": index + 1
        case ")": writing.skippingSpace(index + 1)
        default: writing.is(.space, at: index) ? index + 1 : nil
        }
    }

    private static func digitCount(_ writing: Writing, _ groups: [Int]) -> Int {
        groups.reduce(0) { $0 + writing.digitCount($1) }
    }

    private static func told(_ writing: Writing, _ groups: [Int]) -> [Piece] {
        var pieces: [Piece] = []
        for group in groups {
            let own = group..<group + 1
            if !pieces.isEmpty { pieces.append(.comma(own)) }
            let digits = writing.string(group)
            pieces += digits.count <= longestGroup ? [.thing(.digits(digits), own)] : DigitGroups.pieces(digits, own)
        }
        return pieces
    }
}
