import Foundation
import Reception

/// Divides text into words: lower case, marks beside the letters, no punctuation, digits kept. Every Chinese, Japanese
/// or Korean character is a word, because spaces say little there.
enum Tokenizer {
    /// The most code points that are looked at: characters are counted by the domain, but one can hold thousands of marks.
    static let mostScalars = 4 * Utterance.longestText

    /// The words of at most the first `Utterance.longestText` characters of `text`.
    static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        var word = WordInProgress()
        var position = 0
        var scalars = 0
        for character in text {
            guard position < Utterance.longestText, scalars < mostScalars else { break }
            for scalar in character.composed.unicodeScalars.prefix(mostScalars - scalars) {
                scalars += 1
                if scalar.isSyllable { word.finish(into: &tokens) }
                if !word.take(LetterPart(scalar), at: position) { word.finish(into: &tokens) }
                if scalar.isSyllable { word.finish(into: &tokens) }
            }
            position += 1
        }
        word.finish(into: &tokens)
        return tokens
    }

    /// The words of a written phrase, without their places.
    static func forms(of words: [String]) -> [Token.Form] {
        words.flatMap { tokens(of: $0).map(\.form) }
    }
}

/// A word that is being read.
private struct WordInProgress {
    private var letters = ""
    private var count = 0
    private var marks = LetterMarks()
    private var start = 0
    private var end = 0

    /// Takes one code point of the character at `position`; false when it ends the word.
    mutating func take(_ part: LetterPart, at position: Int) -> Bool {
        switch part {
        case .separator: return false
        case .silent: return true
        case .mark(let shape, let tone):
            note(shape, tone)
        case .letter(let scalar, let shape, let tone):
            if count == 0 { start = position }
            letters.unicodeScalars.append(scalar)
            count += 1
            note(shape, tone)
        }
        end = position + 1
        return true
    }

    /// Appends the word, if there is one, and begins the next.
    mutating func finish(into tokens: inout [Token]) {
        guard count > 0 else { return }
        tokens.append(Token(form: .init(letters: letters, marks: marks), range: start..<end))
        self = WordInProgress()
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
