import Reception

/// What becomes of one code point on its way to the engine.
enum SpeakableScalar: Hashable {
    /// It is read, perhaps as another.
    case spoken(Unicode.Scalar)
    /// It makes a pause or joins words; a run of the same is one.
    case punctuation
    /// It belongs to the letter before it.
    case mark
    /// It parts words and is not read: white space, controls, emoji, scripts the voice would spell.
    case space
    /// It is not there at all: zero-width and other format characters.
    case nothing

    private static let pausesAndJoints = Set(".,;:!?…'’\"“”«»()-–—/&@#%+=。，、！？：；「」『』（）・°".unicodeScalars)

    init(_ scalar: Unicode.Scalar, language: Language) {
        let properties = scalar.properties
        if Self.pausesAndJoints.contains(scalar) {
            self = .punctuation
            return
        }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            self = Script.isRead(scalar, in: language) ? .spoken(scalar) : .space
        case .decimalNumber: self = .spoken(Self.plainDigit(scalar))
        case .letterNumber, .otherNumber, .currencySymbol: self = .spoken(scalar)
        case .nonspacingMark, .spacingMark, .enclosingMark:
            self = 0x300...0x36F ~= scalar.value ? .mark : .nothing
        case .format: self = .nothing
        default: self = .space
        }
    }

    /// A digit of any script as the one everybody reads.
    private static func plainDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.properties.numericValue.flatMap { UInt8(exactly: $0) } ?? 0
        return Unicode.Scalar(UInt8(ascii: "0") + min(value, 9))
    }
}

/// Which writing a voice reads; what it does not, it would spell as "Arabic letter" and the like.
private enum Script {
    /// Basic Latin to Latin Extended-B, Latin Extended Additional (blocks of the Unicode Standard).
    private static let latin: [ClosedRange<UInt32>] = [0x41...0x24F, 0x1E00...0x1EFF]
    /// Unified ideographs and their extension A.
    private static let han: [ClosedRange<UInt32>] = [0x3400...0x4DBF, 0x4E00...0x9FFF]
    /// Hiragana, Katakana and their phonetic extensions; the iteration mark of ideographs.
    private static let kana: [ClosedRange<UInt32>] = [0x3005...0x3007, 0x3041...0x30FF, 0x31F0...0x31FF]
    /// Hangul syllables and letters.
    private static let hangul: [ClosedRange<UInt32>] = [0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3]

    static func isRead(_ scalar: Unicode.Scalar, in language: Language) -> Bool {
        blocks(of: language).contains { $0.contains(scalar.value) }
    }

    private static func blocks(of language: Language) -> [ClosedRange<UInt32>] {
        switch language {
        case .vietnamese, .english, .french: latin
        case .chinese: latin + han
        case .korean: latin + hangul
        case .japanese: latin + han + kana
        }
    }
}
