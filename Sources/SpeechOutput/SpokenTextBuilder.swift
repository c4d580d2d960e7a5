import Foundation
import Reception

/// Puts spoken text together and keeps where every code point came from.
struct SpokenTextBuilder {
    /// The most marks on one letter; Vietnamese needs none after composition.
    private static let mostMarks = 2

    private(set) var scalars = String.UnicodeScalarView()
    private(set) var origins: [Int] = []
    private var tokenLength = 0
    private var isSpaceWanted = false

    /// Appends `word`, parted from what is before it.
    mutating func append(word: String, from origin: Int) {
        isSpaceWanted = true
        for scalar in word.unicodeScalars { append(scalar, from: origin) }
    }

    /// Appends what the engine can say of one character of the display text.
    mutating func append(_ character: Character, from origin: Int, language: Language) {
        var markCount = 0
        for scalar in String(character).precomposedStringWithCanonicalMapping.unicodeScalars {
            switch SpeakableScalar(scalar, language: language) {
            case .spoken(let spoken): append(spoken, from: origin)
            case .punctuation where scalars.last == scalar && !isSpaceWanted: continue
            case .punctuation: append(scalar, from: origin)
            case .mark:
                markCount += 1
                if markCount <= Self.mostMarks, tokenLength > 0, !isSpaceWanted { append(scalar, from: origin) }
            case .space: isSpaceWanted = true
            case .nothing: continue
            }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, from origin: Int) {
        guard origins.count < SpokenText.longestText - 1 else { return }
        if tokenLength == SpokenText.longestToken { isSpaceWanted = true }
        if isSpaceWanted, !origins.isEmpty {
            scalars.append(" ")
            origins.append(origin)
        }
        tokenLength = isSpaceWanted ? 1 : tokenLength + 1
        isSpaceWanted = false
        scalars.append(scalar)
        origins.append(origin)
    }
}
