import Foundation
package import Reception

/// What the QR code of an identity card says, checked against itself.
///
/// The fields, between bars: number, old number or empty, name, day of birth, sex, address, day of issue. Cards differ:
/// the old number or the day of issue may be missing, and the card of July 2024 adds fields at the end, which are not
/// looked at.
package struct IdentityCardText: Hashable, Sendable {
    /// The fewest fields of a card, to the address.
    private static let fewestFields = 6
    /// The bounds of a life, in years: older than the oldest there was.
    private static let ages = 0...130

    let number: PersonalNumber
    /// The name as a board may show it.
    package let name: String
    /// The day of birth.
    package let birth: LocalDay
    /// The sex, in the number and beside it.
    package var sex: Sex { number.sex }

    /// Reads a card as it is on `today`. It may be written in small letters or decomposed, and come several times or with
    /// line ends, as scanners that type have it.
    package init(_ payload: CodePayload, today: LocalDay) throws(IdentityCardProblem) {
        let fields = try Self.fields(of: payload)
        let digits = fields[0].trimmed
        guard let number = PersonalNumber(digits) else { throw .malformed(field: .number) }
        // A name never is all digits, nor nothing.
        let old = fields[1].trimmed
        let hasOldNumber = old.utf8.digitValues != nil
        guard !hasOldNumber || [0, 9, PersonalNumber.length].contains(old.utf8.count) else {
            throw .malformed(field: .oldNumber)
        }
        let rest = fields.dropFirst(hasOldNumber ? 2 : 1).map(\.trimmed)
        guard let name = HolderName.name(rest[0]) else { throw .malformed(field: .name) }
        guard let birth = LocalDay(onCard: rest[1]) else { throw .malformed(field: .birth) }
        guard let sex = Self.sex(rest[2]) else { throw .malformed(field: .sex) }
        if rest.dropFirst(3).contains(where: { Self.sex($0) != nil }) { throw .severalCards }
        guard birth.year == number.birthYear, birth <= today, Self.ages.contains(birth.years(until: today)) else {
            throw .contradiction(field: .birth)
        }
        guard sex == number.sex else { throw .contradiction(field: .sex) }
        if rest.count > 4 { try Self.check(issued: rest[4], birth: birth, today: today) }
        self.number = number
        self.name = name
        self.birth = birth
    }

    /// Whether `payload` begins as a card does: then nothing of it is anybody's business, whatever else is wrong with it.
    static func begins(_ payload: CodePayload) -> Bool {
        do {
            _ = try fields(of: payload)
            return true
        } catch {
            return error.beganAsCard
        }
    }

    private static func fields(of payload: CodePayload) throws(IdentityCardProblem) -> [Substring] {
        guard let text = String(validating: payload.bytes, as: UTF8.self) else { throw .notText }
        let lines = Set(text.split(whereSeparator: \.isNewline).map(\.plain).filter { !$0.isEmpty })
        guard lines.contains(where: \.beginsAsCard), let line = lines.first else { throw .notACard }
        guard lines.count == 1 else { throw .severalCards }
        let fields = line.unrepeated.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count >= fewestFields else { throw .tooFewFields(found: fields.count) }
        return fields
    }

    private static func sex(_ text: Substring) -> Sex? {
        // Texts are compared by what they are, composed or not.
        switch text.lowercased() {
        case "nam": .male
        case "nữ": .female
        default: nil
        }
    }

    /// A card that tells its day of issue was issued after the birth and not in the future. Anything but digits is a field
    /// of another card's.
    private static func check(issued: Substring, birth: LocalDay, today: LocalDay) throws(IdentityCardProblem) {
        guard !issued.isEmpty, issued.utf8.digitValues != nil else { return }
        guard let day = LocalDay(onCard: issued) else { throw .malformed(field: .issued) }
        guard birth <= day, day <= today else { throw .contradiction(field: .issued) }
    }
}

extension Substring {
    /// The text without blanks and byte order marks at its ends.
    fileprivate var trimmed: Substring {
        let isBlank = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return self[first...last]
    }

    /// The same without the sign of its kind of code, which some scanners type first (ISO/IEC 15424: `]Q1`).
    fileprivate var plain: Substring {
        let text = trimmed
        return text.hasPrefix("]Q") && text.count > 3 ? text.dropFirst(3).trimmed : text
    }

    /// Whether it is a number and a bar, to begin with.
    fileprivate var beginsAsCard: Bool {
        let digits = utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return digits.count == PersonalNumber.length && self[digits.endIndex...].trimmed.first == "|"
    }

    /// One of the copies the text is made of, if it is.
    fileprivate var unrepeated: Substring {
        let bytes = Array(utf8)
        for copies in 2...4 where bytes.count.isMultiple(of: copies) {
            let length = bytes.count / copies
            let isRepeated = bytes.dropFirst(length).elementsEqual(bytes.dropLast(length))
            if length > 0, isRepeated { return self[..<utf8.index(startIndex, offsetBy: length)] }
        }
        return self
    }
}
