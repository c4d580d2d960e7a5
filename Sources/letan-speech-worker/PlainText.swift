/// The last door before the engine, whatever the program sent: nothing that comes through can abort it.
///
/// Code points keep their places, so that marks stay true; what may not come through is a space in its place. (Composing
/// letters is left to the program: it would move them, and harms only the sound.)
enum PlainText {
    /// The most code points the engine gets.
    static let longest = 10_000
    /// The longest run without a space: the engine's buffer for a word overflows and aborts the process on what makes many
    /// sounds, as `s'` 220 times.
    static let longestToken = 60
    /// The most marks on one letter; Vietnamese that is not composed has two.
    static let mostMarks = 2

    /// `text` as the engine may have it.
    static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var (token, marks) = (0, 0)
        for scalar in text.unicodeScalars.prefix(longest) {
            let category = scalar.properties.generalCategory
            marks = isMark(category) ? marks + 1 : 0
            let isKept = isWriting(category) && token < longestToken && marks <= mostMarks
            token = isKept && !scalar.properties.isWhitespace ? token + 1 : 0
            result.append(isKept ? scalar : " ")
        }
        return String(result)
    }

    private static func isMark(_ category: Unicode.GeneralCategory) -> Bool {
        [.nonspacingMark, .enclosingMark, .spacingMark].contains(category)
    }

    /// Not so: control characters, zero-width and direction marks, line ends, and what stands for no character.
    private static func isWriting(_ category: Unicode.GeneralCategory) -> Bool {
        switch category {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
