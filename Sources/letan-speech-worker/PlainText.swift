/// The last door before the engine, whatever the program sent.
enum PlainText {
    /// The most code points the engine gets.
    static let longest = 10_000

    /// `text` with a space in place of each control character, cut to `longest`; code points keep their places.
    static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(longest) {
            result.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(result)
    }
}
