import Foundation

/// The name on a card, fit to be shown on a board.
enum HolderName {
    /// The most characters, as many as a ticket's name has; a card has room for about fifty.
    static let mostCharacters = 80
    /// The most bytes, which also bounds how many marks are heaped on a letter.
    private static let mostBytes = 3 * mostCharacters
    /// What stands between letters in names of Vietnam's peoples: H'Hen, K’Brơi, H-Bư.
    private static let joints: Set<Unicode.Scalar> = ["'", "’", "ʼ", "-", "."]

    /// The name composed (NFC), with single blanks; nil for anything that is no name: it has other characters than Latin
    /// letters with their marks, does not begin with a letter, or is too long.
    static func name(_ text: some StringProtocol) -> String? {
        // Before anything is composed: normalising is not meant for texts of any length.
        guard text.utf8.count <= 4 * mostBytes else { return nil }
        let words = String(text).precomposedStringWithCanonicalMapping.split(whereSeparator: isBlank)
        guard !words.isEmpty, words.allSatisfy(isWord) else { return nil }
        let name = words.joined(separator: " ")
        guard name.count <= mostCharacters, name.utf8.count <= mostBytes else { return nil }
        return isTitled(words) ? name : words.map(titled).joined(separator: " ")
    }

    /// A blank that people type; line ends and the like have no place in a name.
    private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\u{A0}" }

    private static func isWord(_ word: Substring) -> Bool {
        guard let first = word.unicodeScalars.first, isLetter(first) else { return false }
        return word.unicodeScalars.allSatisfy { isLetter($0) || isMark($0) || joints.contains($0) }
    }

    /// The Latin letters: of other alphabets some look the same.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: scalar.properties.isAlphabetic
        default: false
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    /// Whether the writing of capitals is the card's own: cards also write names in capitals alone, and a keyboard whose
    /// capitals are locked turns them about.
    private static func isTitled(_ words: [Substring]) -> Bool {
        words.allSatisfy { $0.first?.isUppercase == true } && words.contains { $0.contains(where: \.isLowercase) }
    }

    /// `H'HEN` as `H'Hen`.
    private static func titled(_ word: Substring) -> String {
        var isFirst = true
        return word.reduce(into: "") { titled, character in
            titled += isFirst ? character.uppercased() : character.lowercased()
            isFirst = !character.isLetter
        }
    }
}
