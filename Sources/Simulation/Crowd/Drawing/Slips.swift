import Foundation
import Reception

/// The slips of a recogniser: words are lost, garbled or stripped of their marks.
struct Slips: Sendable {
    /// The share of words that suffer one.
    let share: Double

    /// `sentence` as a recogniser might have it. In a text without blanks each character is a word; something always
    /// remains.
    func apply(to sentence: String, _ numbers: inout SeededRandom) -> String {
        guard share > 0 else { return sentence }
        let spaced = sentence.split(separator: " ").map(String.init)
        let words = spaced.count > 1 ? spaced : sentence.map(String.init)
        let heard = words.compactMap { numbers.unit() < share ? slipped($0, &numbers) : $0 }
        return heard.isEmpty ? sentence : heard.joined(separator: spaced.count > 1 ? " " : "")
    }

    /// What is left of one word; nil: nothing.
    private func slipped(_ word: String, _ numbers: inout SeededRandom) -> String? {
        switch numbers.unit() {
        case ..<0.4: return nil
        case ..<0.8: return Self.withoutMarks(word)
        default:
            var letters = Array(word)
            letters.remove(at: Int(numbers.unit() * Double(letters.count)))
            return letters.isEmpty ? nil : String(letters)
        }
    }

    /// The letters alone, as "giay" of "giấy"; đ, which has no mark by Unicode, becomes d.
    private static func withoutMarks(_ word: String) -> String {
        let letters = word.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark
        }
        var bare = String.UnicodeScalarView()
        for letter in letters {
            switch letter {
            case "đ": bare.append("d")
            case "Đ": bare.append("D")
            default: bare.append(letter)
            }
        }
        return String(bare).precomposedStringWithCanonicalMapping
    }
}
