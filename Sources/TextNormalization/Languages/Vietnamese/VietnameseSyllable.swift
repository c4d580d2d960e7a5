import Foundation

/// What a Vietnamese syllable looks like, its marks aside.
enum VietnameseSyllable {
    private static let onsets = [
        "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r",
        "s", "t",
        "th", "tr", "v", "x",
    ]
    private static let nuclei: Set<String> = [
        "a", "ai", "ao", "au", "ay", "e", "eo", "eu", "i", "ia", "ie", "ieu", "iu", "o", "oa", "oai", "oao", "oay",
        "oe", "oeo",
        "oi", "oo", "u", "ua", "uai", "uao", "uau", "uay", "ue", "ui", "uo", "uoi", "uou", "uu", "uy", "uya", "uye",
        "uyu", "y",
        "ye", "yeu",
    ]
    private static let codas = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
    private static let rimes = Set(nuclei.flatMap { nucleus in codas.map { nucleus + $0 } })
    private static let longest = 7
    /// Longer words are not parted: trying all ways to do so would take for ever.
    private static let longestJoined = 24

    /// Whether `word`, in small letters, is a syllable, whatever its marks.
    static func isSyllable(_ word: String) -> Bool {
        let plain = plain(word)
        return plain.utf8.count <= longest
            && onsets.contains { onset in plain.hasPrefix(onset) && rimes.contains(String(plain.dropFirst(onset.count)))
            }
    }

    /// `word` in syllables without marks, as addresses of the web are written; nil when it is none of them.
    ///
    /// The longest syllable counts first.
    static func syllables(of word: Substring) -> [String]? {
        if word.isEmpty { return [] }
        guard word.count <= longestJoined else { return nil }
        for length in stride(from: min(longest - 1, word.count), through: 1, by: -1) {
            let head = String(word.prefix(length))
            if isSyllable(head), let rest = syllables(of: word.dropFirst(length)) { return [head] + rest }
        }
        return nil
    }

    /// The letters of `word` without their marks.
    static func plain(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
        let letters = word.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !$0.properties.isDiacritic }
        return String(String.UnicodeScalarView(letters)).replacing("đ", with: "d")
    }
}
