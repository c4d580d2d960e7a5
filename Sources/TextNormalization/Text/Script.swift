import Reception

/// Which writing a voice reads; what it does not, it would spell as "Chinese letter" and the like.
struct Script: Sendable {
    /// Unified ideographs, their extension A, and the iteration mark and zero among them (blocks of the Unicode Standard).
    static let han: [ClosedRange<UInt32>] = [0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF]
    /// Hiragana, Katakana and their phonetic extensions.
    private static let kana: [ClosedRange<UInt32>] = [0x3041...0x30FF, 0x31F0...0x31FF]
    /// Hangul letters and syllables.
    private static let hangul: [ClosedRange<UInt32>] = [0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3]

    private let blocks: [ClosedRange<UInt32>]

    /// The writing of the voice of `language`, beside Latin letters, which all of them read.
    init(_ language: Language) {
        blocks =
            switch language {
            case .vietnamese, .english, .french: []
            case .chinese: Self.han
            case .korean: Self.hangul
            case .japanese: Self.han + Self.kana
            }
    }

    /// Whether the voice reads `scalar`, a letter.
    func reads(_ scalar: Unicode.Scalar) -> Bool {
        Self.isLatinLetter(scalar) || blocks.contains { $0.contains(scalar.value) }
    }

    /// Basic Latin to Latin Extended-B and Latin Extended Additional.
    static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x1E00...0x1EFF: true
        case 0xC0...0x24F: scalar != "×" && scalar != "÷"
        default: false
        }
    }

    /// Whether `scalar` is an ideograph whose reading is not written.
    static func isHan(_ scalar: Unicode.Scalar) -> Bool { han.contains { $0.contains(scalar.value) } }
}
