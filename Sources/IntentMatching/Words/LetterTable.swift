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
        default: self = Self.latin[scalar.value] ?? Self.general(scalar)
        }
    }

    /// Latin letters with marks, decomposed once. U+00C0...U+024F and U+1E00...U+1EFF hold them all.
    private static let latin: [UInt32: LetterPart] = {
        var table: [UInt32: LetterPart] = [:]
        for value in [Array(0x00C0...0x024F), Array(0x1E00...0x1EFF)].joined() {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            table[UInt32(value)] = decomposed(scalar)
        }
        // The stroke of đ is no mark to Unicode.
        table[0x0110] = .letter("d", shape: .other, tone: nil)
        table[0x0111] = .letter("d", shape: .other, tone: nil)
        return table
    }()

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
