import Foundation

/// Vietnamese syllables, respelled so that the voice of another language comes near to them ("Huỳnh": "win").
///
/// A syllable is an onset and a rime; each language has a table of both, and its own way to join them. Tones are left out.
struct VietnameseRespelling: Sendable {
    private static let longestOnset = 3
    private let onsets: [String: String]
    private let rimes: [String: String]
    private let join: @Sendable (_ onset: String, _ rime: String) -> String

    /// Tables as rows of "Vietnamese=respelled", parted by white space.
    init(onsets: String, rimes: String, join: @escaping @Sendable (_ onset: String, _ rime: String) -> String) {
        self.onsets = Self.table(onsets).merging(["": ""]) { first, _ in first }
        self.rimes = Self.table(rimes)
        self.join = join
    }

    /// `syllable` respelled in lower case; nil when it is none of Vietnamese.
    func respelled(_ syllable: String) -> String? {
        let written = Self.toneless(syllable)
        // In "gì", "gìn" and "giếng" the letter belongs to the onset and to the rime.
        if written.hasPrefix("gi"), rimes[String(written.dropFirst(2))] == nil,
            let rime = rimes[String(written.dropFirst())]
        {
            return onsets["gi"].map { join($0, rime) }
        }
        for length in (0...Self.longestOnset).reversed() {
            if let onset = onsets[String(written.prefix(length))], let rime = rimes[String(written.dropFirst(length))] {
                return join(onset, rime)
            }
        }
        return nil
    }

    /// Lower case without the marks of the five tones; those of vowels stay.
    private static func toneless(_ syllable: String) -> String {
        let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
        var scalars = String.UnicodeScalarView()
        scalars.append(
            contentsOf: syllable.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
                .filter { !tones.contains($0) })
        return String(scalars).precomposedStringWithCanonicalMapping
    }

    private static func table(_ rows: String) -> [String: String] {
        let pairs = rows.split(whereSeparator: \.isWhitespace).map { $0.split(separator: "=") }
        return Dictionary(pairs.filter { $0.count == 2 }.map { (String($0[0]), String($0[1])) }) { first, _ in first }
    }
}
