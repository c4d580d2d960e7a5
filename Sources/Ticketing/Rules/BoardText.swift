/// Text that somebody gave and a board shows.
enum BoardText {
    /// `text` on one line, without characters that cannot be seen, cut to `mostCharacters`; nil when nothing is left.
    static func line(_ text: String, mostCharacters: Int) -> String? {
        var words = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: words.append(" ")
            // These turn the direction of writing about, or hide what is written.
            case .format, .privateUse, .surrogate, .unassigned: break
            default: words.append(scalar)
            }
        }
        let line = String(words).split(separator: " ").joined(separator: " ")
        let cut = cut(line, mostCharacters)
        return cut.isEmpty ? nil : cut
    }

    private static func cut(_ line: String, _ mostCharacters: Int) -> String {
        // A character with a hundred accents is one character, too.
        let mostBytes = 4 * mostCharacters
        var bytes = 0
        let fitting = line.prefix(mostCharacters).prefix { character in
            bytes += character.utf8.count
            return bytes <= mostBytes
        }
        return fitting.last == " " ? String(fitting.dropLast()) : String(fitting)
    }
}
