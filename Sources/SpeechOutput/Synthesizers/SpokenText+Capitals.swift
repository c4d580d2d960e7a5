import TextNormalization

extension SpokenText {
    /// The text with a capital behind every full stop, code point for code point: before a small letter espeak-ng takes a
    /// full stop for that of an abbreviation and makes no pause. Pinyin has no capitals of its own.
    var textWithCapitals: String {
        var result = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let isFirst = last == "." || last == "?" || last == "!"
            let capital = isFirst ? scalar.properties.uppercaseMapping.unicodeScalars : nil
            result.append(capital.flatMap { $0.count == 1 ? $0.first : nil } ?? scalar)
            if scalar != " " { last = scalar }
        }
        return String(result)
    }
}
