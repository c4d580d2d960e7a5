/// The letters of a word as numbers: a code point in the lower 21 bits, what makes another letter of it above.
enum WordCode {
    /// Stands before the first letter.
    static let start: UInt32 = 0x5E
    /// Stands after the last one.
    static let end: UInt32 = 0x24

    /// The code of a letter with its shapes.
    static func letter(_ scalar: Unicode.Scalar, _ shapes: UInt8) -> UInt32 { scalar.value | UInt32(shapes) << 21 }

    /// The code of the tone of a word, nothing where there is none.
    static func tone(_ marks: LetterMarks) -> UInt32? {
        marks.toneNumber == 0 ? nil : 0x30 | UInt32(marks.toneNumber) | 1 << 30
    }
}

extension Token.Form {
    /// The character of a word that is one syllable, nothing for words of letters.
    var syllable: UInt32? {
        guard let first = letters.unicodeScalars.first, first.isSyllable else { return nil }
        return first.value
    }
}
