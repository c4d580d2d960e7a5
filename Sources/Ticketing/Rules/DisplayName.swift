import Reception

extension TicketRequest {
    /// The request with its name made fit for a board, so that two ways of writing one name are one request.
    var cleaned: TicketRequest {
        TicketRequest(
            line: line, priority: priority, language: language, displayName: displayName.flatMap(Self.boardName))
    }

    /// The most characters of a name: a line of the board has room for about half.
    private static let mostCharacters = 80
    /// The most bytes of a name in UTF-8: a character with a hundred accents is one character, too.
    private static let mostBytes = 4 * mostCharacters

    /// `name` on one line, without characters that cannot be seen, and cut to length; nil when nothing is left.
    private static func boardName(_ name: String) -> String? {
        var words = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: words.append(" ")
            // These turn the direction of writing about, or hide what is written.
            case .format, .privateUse, .surrogate, .unassigned: break
            default: words.append(scalar)
            }
        }
        let line = String(words).split(separator: " ").joined(separator: " ")
        let cut = cut(line)
        return cut.isEmpty ? nil : cut
    }

    private static func cut(_ line: String) -> String {
        var bytes = 0
        let fitting = line.prefix(mostCharacters).prefix { character in
            bytes += character.utf8.count
            return bytes <= mostBytes
        }
        return fitting.last == " " ? String(fitting.dropLast()) : String(fitting)
    }
}
