import Foundation

extension String {
    /// The text as somebody without the right keyboard types it: Latin letters without their marks, đ as d. Letters of
    /// other scripts keep what makes them (が stays が).
    package var withoutMarks: String { String(map(\.withoutMarks)) }
}

extension Character {
    fileprivate var withoutMarks: Character {
        if isASCII { return self }
        switch self {
        // The stroke of đ is no mark to Unicode.
        case "đ": return "d"
        case "Đ": return "D"
        default:
            let parts = String(self).decomposedStringWithCanonicalMapping.unicodeScalars
            guard let base = parts.first, base.isASCII, base.properties.isAlphabetic else { return self }
            return Character(base)
        }
    }
}

extension LabelledLine {
    /// The line without marks.
    package var withoutMarks: LabelledLine {
        LabelledLine(label: label, language: language, slots: slots, text: text.withoutMarks)
    }
}
