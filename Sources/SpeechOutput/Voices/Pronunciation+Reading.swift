import Foundation
import LocatedJSON

extension [Pronunciation] {
    /// Reads `"written": "words"` and `"written": "[[phonemes]]"`.
    init(_ value: LocatedValue?, most: Int) throws(LocatedJSONError) {
        self = []
        var seen: Set<String> = []
        guard let value else { return }
        for member in try value.members() {
            let pronunciation = try Pronunciation(member)
            guard seen.insert(pronunciation.written.lowercased()).inserted else {
                throw member.refusal("\"\(member.key)\" stands here twice but for capitals; remove one")
            }
            append(pronunciation)
        }
        if count > most { throw value.refusal("more than \(most) pronunciations; keep those that are needed") }
    }
}

extension Pronunciation {
    /// The engine's room for a word and for its phonemes, in bytes.
    private static let longestWord = 60
    private static let longestPhonemes = 100

    fileprivate init(_ member: LocatedValue.Member) throws(LocatedJSONError) {
        let text = try member.value.string(maxLength: 200)
        let written = member.key.precomposedStringWithCanonicalMapping
        let isPhonemes = text.hasPrefix("[[") && text.hasSuffix("]]") && text.count > 4
        let phonemes = String(text.dropFirst(2).dropLast(2))
        guard written.isReadable(asPhonemes: isPhonemes), written.utf8.count <= Self.longestWord else {
            let allowed = isPhonemes ? "letters" : "letters, digits and signs within them"
            throw member.refusal(
                "\"\(member.key.prefix(60))\" is no word or phrase; use \(allowed) and single spaces, up to "
                    + "\(Self.longestWord) bytes")
        }
        if isPhonemes {
            guard phonemes.utf8.count <= Self.longestPhonemes, phonemes.utf8.allSatisfy(\.isPhonemeSign) else {
                throw member.value.refusal(
                    "\"\(phonemes.prefix(60))\" cannot be phonemes of espeak-ng: up to \(Self.longestPhonemes) ASCII "
                        + "signs but $ / \\ ( ), and || in place of a space")
            }
        } else if text.contains("[[") || text.contains("]]") {
            throw member.value.refusal("write either words or [[phonemes]], not both")
        }
        self.init(
            written: written, sound: isPhonemes ? .phonemes(phonemes) : .words(text), location: member.value.location)
    }
}

extension LocatedValue.Member {
    fileprivate func refusal(_ reason: String) -> LocatedJSONError {
        LocatedJSONError(location: keyLocation, problem: .refused(reason: reason))
    }
}

extension String {
    /// Whether it can stand in a text as a word or phrase; the engine's dictionary takes letters alone.
    fileprivate func isReadable(asPhonemes: Bool) -> Bool {
        guard let first, let last, first.isLetter || first.isNumber, last.isLetter || last.isNumber else {
            return false
        }
        return !contains("  ")
            && allSatisfy { character in
                character == " " || character.isLetter
                    || !asPhonemes && (character.isNumber || ".&'’+-/".contains(character))
            }
    }
}

extension UInt8 {
    /// A sign that phonemes are written with, and that ends nothing in the source of a dictionary.
    fileprivate var isPhonemeSign: Bool { 0x21...0x7E ~= self && !"$/\\()".utf8.contains(self) }
}
