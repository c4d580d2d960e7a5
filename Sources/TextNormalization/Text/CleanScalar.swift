/// What becomes of one code point on its way to the words.
enum CleanScalar: Hashable {
    /// It is a letter, a digit or a mark, perhaps another one.
    case kept(Unicode.Scalar)
    /// It parts words and is not read: white space, controls, quotes, emoji, scripts the voice would spell.
    case space
    /// A line or an item of a list ends.
    case lineEnd
    /// It is not there at all: zero-width and other format characters, marks on no letter.
    case nothing

    private static let keptASCII = Set<Unicode.Scalar>(".,;:!?'()-/&@#%+=<>_~$".unicodeScalars)
    private static let keptOthers = Set<Unicode.Scalar>("°×±€£¥₫₩≤≥".unicodeScalars)
    private static let unified: [Unicode.Scalar: Unicode.Scalar] = [
        "（": "(", "）": ")", "【": "(", "】": ")", "‘": "'", "’": "'", "ʼ": "'", "ʻ": "'", "´": "'",
        "′": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "〜": "~", "～": "~",
        "⁄": "/", "∕": "/", "。": ".", "、": ",", "，": ",", "…": ".", "；": ";", "：": ":", "！": "!", "？": "?",
        "˚": "°", "º": "°", "✕": "×",
    ]
    private static let itemMarks = Set<Unicode.Scalar>("\n\u{B}\u{C}\r\u{85}\u{2028}\u{2029}•●▪◦→⇒|".unicodeScalars)
    private static let ascii: [CleanScalar] = (0..<0x80).map { Self(asciiOf: Unicode.Scalar(UInt8($0))) }

    /// What becomes of `scalar` for a voice that reads `script`.
    init(_ scalar: Unicode.Scalar, _ script: Script) {
        if scalar.isASCII {
            self = Self.ascii[Int(scalar.value)]
        } else if Script.isLatinLetter(scalar) || Self.keptOthers.contains(scalar) {
            self = .kept(scalar)
        } else if let other = Self.unified[scalar] {
            self = .kept(other)
        } else if Self.itemMarks.contains(scalar) {
            self = .lineEnd
        } else {
            self.init(byCategoryOf: scalar, script)
        }
    }

    private init(asciiOf scalar: Unicode.Scalar) {
        if scalar.properties.isAlphabetic || 0x30...0x39 ~= scalar.value || Self.keptASCII.contains(scalar) {
            self = .kept(scalar)
        } else {
            self = Self.itemMarks.contains(scalar) ? .lineEnd : .space
        }
    }

    private init(byCategoryOf scalar: Unicode.Scalar, _ script: Script) {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
            self = script.reads(scalar) ? .kept(scalar) : .space
        case .decimalNumber: self = .kept(Self.plainDigit(properties.numericValue))
        case .format, .nonspacingMark, .spacingMark, .enclosingMark: self = .nothing
        default: self = .space
        }
    }

    /// A digit of any script as the one everybody reads.
    private static func plainDigit(_ value: Double?) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(ascii: "0") + min(value.flatMap { UInt8(exactly: $0) } ?? 0, 9))
    }
}
