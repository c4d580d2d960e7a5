import Foundation
import Synchronization

/// Reads Han characters in pinyin with tone marks, as the Chinese voice wants them.
///
/// Foundation knows one reading a character, and the engine's own dictionary a worse one; `PinyinTables` knows which
/// characters read otherwise and in which words. "一" and "不" take the tone that what follows gives them; the third tone is
/// left to the engine, which bends it itself. A syllable without a mark is in the neutral tone.
package final class Pinyin: Sendable {
    /// Readings found so far: the transform takes a tenth of a millisecond a character.
    private let known = Mutex(PinyinTables.ownReadings)

    /// A reader that has read nothing yet.
    package init() {}

    /// A syllable for each of `characters`; nil for what is no Han character, empty for one whose reading nobody knows.
    package func syllables(of characters: [Character]) -> [String?] {
        var syllables = readings(of: characters)
        for start in characters.indices {
            for reading in PinyinTables.readingsInWords[characters[start]] ?? []
            where characters[start...].starts(with: reading.word) {
                syllables[start + reading.offset] = reading.syllable
            }
        }
        for place in characters.indices {
            guard let tone = Self.bentTone(of: place, in: characters, read: syllables) else { continue }
            syllables[place] = tone
        }
        return syllables
    }

    /// What each character is read as when it stands alone.
    private func readings(of characters: [Character]) -> [String?] {
        let han = characters.map { $0.isHan }
        return known.withLock { known in
            let new = Set(zip(characters, han).filter { $1 && known[$0] == nil }.map(\.0))
            for (character, syllable) in Self.transformed(Array(new)) { known[character] = syllable }
            return zip(characters, han).map { $1 ? known[$0] ?? "" : nil }
        }
    }

    /// One call for all, for starting the transform takes most of the time.
    private static func transformed(_ characters: [Character]) -> [(Character, String)] {
        guard !characters.isEmpty else { return [] }
        let lines = characters.map { String($0) }.joined(separator: "\n")
        let latin = lines.applyingTransform(.mandarinToLatin, reverse: false) ?? ""
        let syllables = latin.precomposedStringWithCanonicalMapping.split(
            separator: "\n", omittingEmptySubsequences: false)
        return zip(characters, syllables).map { ($0, $1.contains { $0.isHan } ? "" : String($1)) }
    }

    /// "yí", "yì" or "bú" where the next syllable bends the tone of "一" or "不".
    private static func bentTone(of place: Int, in characters: [Character], read syllables: [String?]) -> String? {
        guard characters[place] == "一" || characters[place] == "不", place + 1 < characters.count,
            let next = syllables[place + 1]
        else { return nil }
        let isFourth = next.contains { "àèìòùǜ".contains($0) } || characters[place + 1] == "个"
        if characters[place] == "不" { return isFourth ? "bú" : nil }
        let before = place > 0 ? characters[place - 1] : " "
        if PinyinTables.keepsOneBefore.contains(characters[place + 1]) || PinyinTables.keepsOneAfter.contains(before) {
            return nil
        }
        return isFourth ? "yí" : "yì"
    }
}

extension Character {
    /// Whether it is a character of China, simple or full, or the "〇" that stands for nought.
    var isHan: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        return switch scalar.value {
        case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }
}
