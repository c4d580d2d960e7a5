import Foundation

/// What a character means to a word.
enum LetterPart: Equatable {
    /// A letter or digit, in lower case, with the marks it brings.
    case letter(Unicode.Scalar, shape: LetterMarks.Shape?, tone: LetterMarks.Tone?)
    /// A mark of the letter before it.
    case mark(shape: LetterMarks.Shape?, tone: LetterMarks.Tone?)
    /// Nothing by itself, within a word: an apostrophe.
    case silent
    /// The end of a word.
    case separator

    /// Classifies `scalar`. Composed and decomposed letters give the same parts in the end.
    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: self = .letter(scalar, shape: nil, tone: nil)
        case 0x41...0x5A: self = .letter(Unicode.Scalar(UInt8(scalar.value) + 0x20), shape: nil, tone: nil)
        case 0x27, 0x2019, 0x02BC: self = .silent
        case 0..<0x80: self = .separator
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = LetterPart(scalar.halfWidth)
        case 0x00C0...0x024F: self = Self.latin[Int(scalar.value - 0x00C0)]
        case 0x1E00...0x1EFF: self = Self.latinAdditional[Int(scalar.value - 0x1E00)]
        // Characters that are words need no look into Unicode's tables.
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
            self = .letter(scalar, shape: nil, tone: nil)
        default: self = Self.general(scalar)
        }
    }

    /// Latin letters with marks from U+00C0 to U+024F, decomposed once.
    private static let latin = (0x00C0...0x024F).map(known)
    /// The rest of them, from U+1E00 to U+1EFF.
    private static let latinAdditional = (0x1E00...0x1EFF).map(known)

    private static func known(_ value: UInt32) -> LetterPart {
        guard let scalar = Unicode.Scalar(value) else { return .separator }
        // The stroke of đ is no mark to Unicode.
        if value == 0x0110 || value == 0x0111 { return .letter("d", shape: .other, tone: nil) }
        return decomposed(scalar) ?? general(scalar)
    }

    private static func decomposed(_ scalar: Unicode.Scalar) -> LetterPart? {
        let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
        guard parts.count > 1, parts[0].isASCII, case .letter(let base, _, _) = LetterPart(parts[0]) else { return nil }
        var shape: LetterMarks.Shape?
        var tone: LetterMarks.Tone?
        for case .mark(let newShape, let newTone) in parts.dropFirst().map(general) {
            shape = newShape ?? shape
            tone = newTone ?? tone
        }
        return .letter(base, shape: shape, tone: tone)
    }

    private static func general(_ scalar: Unicode.Scalar) -> LetterPart {
        switch scalar.value {
        case 0x0300: return .mark(shape: nil, tone: .grave)
        case 0x0301: return .mark(shape: nil, tone: .acute)
        case 0x0303: return .mark(shape: nil, tone: .tilde)
        case 0x0309: return .mark(shape: nil, tone: .hook)
        case 0x0323: return .mark(shape: nil, tone: .dot)
        case 0x0302: return .mark(shape: .circumflex, tone: nil)
        case 0x031B: return .mark(shape: .horn, tone: nil)
        case 0x0306: return .mark(shape: .breve, tone: nil)
        default: break
        }
        let properties = scalar.properties
        if properties.numericType == .decimal, let digit = properties.numericValue {
            return .letter(Unicode.Scalar(UInt8(0x30 + digit)), shape: nil, tone: nil)
        }
        if properties.generalCategory == .nonspacingMark { return .mark(shape: .other, tone: nil) }
        guard properties.isAlphabetic else { return .separator }
        return .letter(properties.lowercaseMapping.unicodeScalars.first ?? scalar, shape: nil, tone: nil)
    }
}

extension Unicode.Scalar {
    /// The ASCII form of a full-width one.
    fileprivate var halfWidth: Unicode.Scalar { Unicode.Scalar(UInt8(truncatingIfNeeded: value &- 0xFEE0)) }
}
