/// Finds the codes of dossiers, `H29.17-250612-0012` or `000.17.29.H29-250612-0012`, written with other signs between the
/// groups or none, or said: "hát hai chín chấm một bảy gạch …".
///
/// A code is a letter with two digits of a province, up to three of an office, the day as yymmdd and a serial number of
/// four to six digits; the code of an office (3, 2 and 2 digits) may stand before it. Words between the groups that are no
/// numbers are the signs, said.
struct DossierCodes {
    /// Words a sign is said in at most: ハイフン is four.
    private static let longestSign = 4
    /// Groups before the letter: the three of an office, said digit by digit at most.
    private static let mostBeforeLetter = 7
    /// The digits of the longest code, and one more that would be too many.
    private static let mostDigits = 25

    /// A run of digits, or a letter with the digits that follow it.
    private struct Group {
        var letter: Character?
        var digits: String
        let isWritten: Bool
        var end: Int
    }

    let numbers: HeardNumbers

    /// Whether there is anything that could be a code: a day and a serial number have ten digits.
    var arePossible: Bool {
        var digits = 0
        for (index, token) in numbers.heard.tokens.enumerated() {
            switch numbers.heard.signs[index] {
            case .digits: digits += token.form.letters.utf8.count
            case .lettersAndDigits(let letters): digits += token.form.letters.utf8.count - letters
            default: digits += numbers.isNumeral(at: index) ? 1 : 0
            }
        }
        return digits >= 10
    }

    /// The longest code that begins at word `start`.
    func code(at start: Int) -> HeardCode? {
        let groups = groups(from: start)
        guard let letter = groups.prefix(Self.mostBeforeLetter + 1).firstIndex(where: { $0.letter != nil }) else {
            return nil
        }
        for count in groups.indices.dropFirst(letter).reversed() {
            guard let value = Self.value(groups[...count]) else { continue }
            return HeardCode(value: value, words: start..<groups[count].end, quality: 1)
        }
        return nil
    }

    private func groups(from start: Int) -> [Group] {
        var groups: [Group] = []
        var next = start
        var gap = 0
        var digits = 0
        while next < numbers.heard.tokens.count, digits < Self.mostDigits {
            // There is one letter; another one is a part of a sign.
            if let group = group(at: next), group.letter == nil || !groups.contains(where: { $0.letter != nil }) {
                Self.append(group, to: &groups, touches: gap == 0)
                digits += group.digits.utf8.count
                next = group.end
                gap = 0
            } else {
                gap += 1
                next += 1
                guard !groups.isEmpty, gap <= Self.longestSign else { break }
            }
        }
        return groups
    }

    /// Digits go on a group that is being said, and belong to a letter without any.
    private static func append(_ group: Group, to groups: inout [Group], touches: Bool) {
        if group.letter == nil, let last = groups.last,
            last.letter != nil && last.digits.isEmpty || touches && !group.isWritten && !last.isWritten
        {
            groups[groups.count - 1].digits += group.digits
            groups[groups.count - 1].end = group.end
        } else {
            groups.append(group)
        }
    }

    private func group(at index: Int) -> Group? {
        let text = numbers.heard.tokens[index].form.letters
        switch numbers.heard.signs[index] {
        case .digits: return Group(letter: nil, digits: text, isWritten: true, end: index + 1)
        case .lettersAndDigits(1):
            return Group(
                letter: text.uppercased().first, digits: String(text.dropFirst()), isWritten: true, end: index + 1)
        default: break
        }
        if let number = numbers.number(at: index) {
            return Group(letter: nil, digits: number.digits, isWritten: false, end: number.end)
        }
        guard let letter = numbers.letter(at: index) else { return nil }
        return Group(letter: letter.letter, digits: "", isWritten: false, end: letter.end)
    }

    private static func value(_ groups: ArraySlice<Group>) -> String? {
        guard let place = groups.firstIndex(where: { $0.letter != nil }), let letter = groups[place].letter,
            groups[place...].dropFirst().allSatisfy({ $0.letter == nil }),
            let office = office(groups[..<place].map(\.digits))
        else { return nil }
        let digits = groups[place...].map(\.digits)
        guard let tail = divided(digits) ?? run(digits.joined()) else { return nil }
        return (office + ["\(letter)\(tail.province)"] + tail.unit).joined(separator: ".")
            + "-\(tail.day)-\(tail.serial)"
    }

    private typealias Tail = (province: String, unit: [String], day: String, serial: String)

    /// The parts of a code whose groups were told apart.
    private static func divided(_ groups: [String]) -> Tail? {
        guard (3...4).contains(groups.count), (4...6).contains(groups[groups.count - 1].utf8.count),
            isDay(groups[groups.count - 2]), (2...5).contains(groups[0].utf8.count)
        else { return nil }
        let province = String(groups[0].prefix(2))
        let unit = [String(groups[0].dropFirst(2))] + groups[1..<groups.count - 2]
        let given = unit.filter { !$0.isEmpty }
        guard given.count <= 1, given.allSatisfy({ $0.utf8.count <= 3 }) else { return nil }
        return (province, given, groups[groups.count - 2], groups[groups.count - 1])
    }

    /// The parts of a code in one run of digits; its serial number has four.
    private static func run(_ digits: String) -> Tail? {
        guard (12...15).contains(digits.utf8.count) else { return nil }
        let (day, unit) = (digits.dropLast(4).suffix(6), digits.dropFirst(2).dropLast(10))
        guard isDay(String(day)) else { return nil }
        return (String(digits.prefix(2)), unit.isEmpty ? [] : [String(unit)], String(day), String(digits.suffix(4)))
    }

    /// The code of an office, in its three parts, if there is one.
    private static func office(_ groups: [String]) -> [String]? {
        if groups.isEmpty { return [] }
        let digits = groups.joined()
        guard digits.utf8.count == 7 else { return nil }
        return [String(digits.prefix(3)), String(digits.dropFirst(3).prefix(2)), String(digits.suffix(2))]
    }

    private static func isDay(_ text: String) -> Bool {
        guard text.utf8.count == 6, let month = Int(text.dropFirst(2).prefix(2)), let day = Int(text.suffix(2)) else {
            return false
        }
        return (1...12).contains(month) && (1...31).contains(day)
    }
}
