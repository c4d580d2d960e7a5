import Foundation
import Reception

/// Divides text into words: lower case, marks beside the letters, no punctuation, digits kept. Every Chinese, Japanese
/// or Korean character is a word, because spaces say little there.
enum Tokenizer {
    /// The most code points that are looked at: characters are counted by the domain, but one can hold thousands of marks.
    static let mostScalars = 4 * Utterance.longestText

    /// The words of at most the first `Utterance.longestText` characters of `text`.
    static func tokens(of text: String) -> [Token] {
        // One more, because what follows the last one may be a part of it.
        let beginning = text.unicodeScalars.prefix(Utterance.longestText + 1)
        return beginning.allSatisfy(\.isCharacter) ? tokens(ofSimple: beginning) : tokens(ofAny: text)
    }

    /// Where every code point is a character, almost always, nobody has to look for where characters end.
    private static func tokens(ofSimple scalars: Substring.UnicodeScalarView) -> [Token] {
        var words = WordReader(capacity: scalars.count)
        for (position, scalar) in scalars.prefix(Utterance.longestText).enumerated() {
            words.take(scalar, at: position)
        }
        return words.finished()
    }

    private static func tokens(ofAny text: String) -> [Token] {
        var words = WordReader(capacity: text.utf8.count)
        var position = 0
        var scalars = 0
        for character in text {
            guard position < Utterance.longestText, scalars < mostScalars else { break }
            for scalar in character.composed.unicodeScalars.prefix(mostScalars - scalars) {
                scalars += 1
                words.take(scalar, at: position)
            }
            position += 1
        }
        return words.finished()
    }

    /// The words of a written phrase, without their places.
    static func forms(of words: [String]) -> [Token.Form] {
        words.flatMap { tokens(of: $0).map(\.form) }
    }
}

/// Puts words together from their code points.
private struct WordReader {
    /// The most words that room is made for beforehand.
    private static let expectedWords = 64

    private var tokens: [Token] = []
    /// The letters of the word that is being read, in UTF-8.
    private var letters: [UInt8] = []
    private var count = 0
    private var marks = LetterMarks()
    private var start = 0
    private var end = 0

    /// For a text of some `capacity` characters.
    init(capacity: Int) {
        tokens.reserveCapacity(min(capacity, Self.expectedWords))
        letters.reserveCapacity(32)
    }

    /// Takes one code point of the character at `position`.
    mutating func take(_ scalar: Unicode.Scalar, at position: Int) {
        let isSyllable = scalar.isSyllable
        if isSyllable { finish() }
        switch LetterPart(scalar) {
        case .separator: return finish()
        case .silent: return
        case .mark(let shape, let tone): note(shape, tone)
        case .letter(let letter, let shape, let tone):
            if count == 0 { start = position }
            if letter.isASCII {
                letters.append(UInt8(truncatingIfNeeded: letter.value))
            } else {
                letters += letter.utf8
            }
            count += 1
            note(shape, tone)
        }
        end = position + 1
        if isSyllable { finish() }
    }

    /// All words.
    consuming func finished() -> [Token] {
        finish()
        return tokens
    }

    /// Ends the word, if there is one.
    private mutating func finish() {
        guard count > 0 else { return }
        let form = Token.Form(letters: String(decoding: letters, as: UTF8.self), marks: marks)
        tokens.append(Token(form: form, range: start..<end))
        letters.removeAll(keepingCapacity: true)
        count = 0
        marks = LetterMarks()
    }

    private mutating func note(_ shape: LetterMarks.Shape?, _ tone: LetterMarks.Tone?) {
        guard count > 0 else { return }
        if let shape { marks.add(shape, toLetter: count - 1) }
        if let tone { marks.add(tone) }
    }
}

extension Character {
    /// The character with its parts put together where they are letters of their own in Korean or Japanese; the marks of
    /// Latin letters are understood either way.
    fileprivate var composed: Character {
        guard let first = unicodeScalars.first, first.value >= 0x1100,
            unicodeScalars.index(after: unicodeScalars.startIndex) != unicodeScalars.endIndex
        else { return self }
        return String(self).precomposedStringWithCanonicalMapping.first ?? self
    }
}

extension Unicode.Scalar {
    /// Whether this is a Chinese character, a kana or a Korean syllable: a word or a part of one by itself.
    var isSyllable: Bool {
        switch value {
        case 0x3005...0x3007, 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether this is a character by itself whatever other such code points stand beside it: Latin letters with or without
    /// marks, punctuation, and the letters of Chinese, Japanese and Korean in their usual form. Carriage returns are left
    /// out: with a line feed they are one character.
    fileprivate var isCharacter: Bool {
        switch value {
        case 0x0A, 0x20...0x7E, 0xA1...0xA8, 0xAF...0x024F, 0x1E00...0x1EFF, 0x2010...0x2027, 0x3000...0x3029,
            0x3041...0x3096, 0x30A1...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF5E:
            true
        default: false
        }
    }
}
