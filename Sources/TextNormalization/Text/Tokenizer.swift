/// Splits cleaned text where its kinds of characters change.
enum Tokenizer {
    /// The tokens of `scalars`, without gaps.
    static func tokens(of scalars: [Unicode.Scalar], ownLetters: OwnLetters) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count / 2 + 4)
        var start = 0
        while start < scalars.count {
            let token = token(in: scalars, at: start, ownLetters)
            tokens.append(token)
            start = token.range.upperBound
        }
        return tokens
    }

    private static func token(in scalars: [Unicode.Scalar], at start: Int, _ ownLetters: OwnLetters) -> Token {
        switch kind(of: scalars[start]) {
        case .letters: return letters(in: scalars, at: start, ownLetters)
        case .digits:
            var hash = FoldedHash()
            var end = start
            while end < scalars.count, 0x30...0x39 ~= scalars[end].value {
                hash.add(scalars[end])
                end += 1
            }
            return Token(kind: .digits, range: start..<end, hash: hash)
        case .ideograph:
            return Token(
                kind: .ideograph, range: start..<start + 1, hash: FoldedHash(scalars[start..<start + 1]), letters: 1)
        case let other: return Token(kind: other, range: start..<start + 1)
        }
    }

    private static func letters(in scalars: [Unicode.Scalar], at start: Int, _ ownLetters: OwnLetters) -> Token {
        var hash = FoldedHash()
        var capitals = 0
        var letters = 0
        var isForeign = false
        var hasVowel = false
        var end = start
        while end < scalars.count {
            let scalar = scalars[end]
            if Script.isLatinLetter(scalar) {
                letters += 1
                if scalar.isUppercaseLatin { capitals += 1 }
            } else {
                let isJoint = scalar == "'" && end + 1 < scalars.count && Script.isLatinLetter(scalars[end + 1])
                guard isJoint else { break }
            }
            hasVowel = hasVowel || isVowel(scalar)
            isForeign = isForeign || !ownLetters.contains(scalar)
            hash.add(scalar)
            end += 1
        }
        return Token(
            kind: .letters, range: start..<end, hash: hash, capitals: capitals, letters: letters, hasVowel: hasVowel,
            isCapitalized: scalars[start].isUppercaseLatin, hasForeignLetter: isForeign)
    }

    /// Whether `scalar` sounds by itself; letters with marks are taken for vowels.
    private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a", "e", "i", "o", "u", "y", "A", "E", "I", "O", "U", "Y": true
        default: !scalar.isASCII && scalar != "đ" && scalar != "Đ"
        }
    }

    private static func kind(of scalar: Unicode.Scalar) -> Token.Kind {
        if Script.isLatinLetter(scalar) { return .letters }
        switch scalar.value {
        case 0x20: return .space
        case 0x30...0x39: return .digits
        case 0x1100...0x11FF, 0x3005...0x9FFF, 0xAC00...0xD7A3: return .ideograph
        default: return .mark
        }
    }
}

/// The letters that a language's own words are written with.
struct OwnLetters: Sendable {
    private let isOwn: [Bool]

    /// `letters` and their capitals.
    init(_ letters: String) {
        let small = Set(letters.unicodeScalars)
        isOwn = (0..<0x1F00).map { value in
            Unicode.Scalar(UInt32(value)).map { small.contains($0.lowercased) } ?? false
        }
    }

    /// Whether `scalar` is one of them.
    func contains(_ scalar: Unicode.Scalar) -> Bool { Int(scalar.value) < isOwn.count && isOwn[Int(scalar.value)] }
}
