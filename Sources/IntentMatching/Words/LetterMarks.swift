/// The marks of one word: what a visitor without a Vietnamese keyboard leaves out.
///
/// Shapes (ă â ê ô ơ ư đ, and the marks of other languages) belong to a letter, the tone to the whole word. So `hoà` and
/// `hòa` are one word, and the order in which a keyboard sends the marks does not matter.
struct LetterMarks: Hashable, Sendable {
    /// A mark that is heard as a pitch.
    enum Tone: UInt8 {
        case none, grave, acute, tilde, hook, dot
    }

    /// A mark that makes another letter; one bit each.
    enum Shape: UInt64 {
        case circumflex = 1
        case horn = 2
        case breve = 4
        case other = 8
    }

    /// Letters beyond this lose their shapes: no word of Vietnamese has more than seven letters.
    private static let countedLetters = 16

    private var shapes: UInt64 = 0
    private var tone: UInt8 = 0

    /// No marks.
    init() {}

    /// Marks as they were written to a file.
    init(shapeBits: UInt64, toneNumber: UInt8) {
        shapes = shapeBits
        tone = toneNumber
    }

    /// Whether there are none.
    var isEmpty: Bool { shapes == 0 && tone == 0 }

    /// Marks of the letter number `letter`, one bit each.
    func shapes(ofLetter letter: Int) -> UInt8 {
        letter < Self.countedLetters ? UInt8(truncatingIfNeeded: shapes >> UInt64(4 * letter)) & 0xF : 0
    }

    /// The shapes of all letters, four bits each.
    var shapeBits: UInt64 { shapes }

    /// The number of the tone, 0 for none.
    var toneNumber: UInt8 { tone }

    /// The same without its tone.
    var withoutTone: LetterMarks {
        var marks = self
        marks.tone = 0
        return marks
    }

    /// The same without its first `count` letters.
    func droppingLetters(_ count: Int) -> LetterMarks {
        LetterMarks(shapeBits: count < Self.countedLetters ? shapes >> UInt64(4 * count) : 0, toneNumber: tone)
    }

    /// Notes the tone of the word.
    mutating func add(_ tone: Tone) { self.tone = tone.rawValue }

    /// Notes the shape of letter number `letter`.
    mutating func add(_ shape: Shape, toLetter letter: Int) {
        guard letter >= 0, letter < Self.countedLetters else { return }
        shapes |= shape.rawValue << UInt64(4 * letter)
    }

    /// How a word with these marks agrees with `other`, the same letters as they should be written.
    func agreement(with other: LetterMarks) -> MarkAgreement {
        if self == other { return .exact }
        let isPart = shapes & ~other.shapes == 0 && (tone == 0 || tone == other.tone)
        return isPart ? .incomplete : .conflicting
    }
}

/// How the marks of a heard word agree with those of a known one.
enum MarkAgreement: Comparable {
    /// The same.
    case exact
    /// Some or all are missing, none is wrong.
    case incomplete
    /// One is wrong or should not be there.
    case conflicting
}
