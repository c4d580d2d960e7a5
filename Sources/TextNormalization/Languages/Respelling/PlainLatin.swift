import Foundation

extension StringProtocol {
    /// Its Latin letters without marks ("Đặng" is "Dang"), nothing else; an apostrophe, hyphen or other sign parts words.
    ///
    /// Folding of Foundation keeps "đ" and other letters that are no composition, so these have a table.
    var plainLatinWords: [String] {
        var words = [""]
        for scalar in decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z": words[words.count - 1].unicodeScalars.append(scalar)
            case _ where scalar.properties.generalCategory == .nonspacingMark: continue
            default:
                if let letters = undividedLetters[scalar] {
                    words[words.count - 1] += letters
                } else {
                    words.append("")
                }
            }
        }
        return words.filter { !$0.isEmpty }
    }
}

private let undividedLetters: [Unicode.Scalar: String] = [
    "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "Æ": "Ae",
    "œ": "oe", "Œ": "Oe", "ı": "i", "þ": "th", "Þ": "Th", "ħ": "h", "ŋ": "ng",
]

extension String {
    /// The word with a great letter in front where `written` has one, and never great throughout: a voice spells such words.
    func capitalised(as written: some StringProtocol) -> String {
        guard written.first?.isUppercase == true else { return self }
        return prefix(1).uppercased() + dropFirst()
    }
}
