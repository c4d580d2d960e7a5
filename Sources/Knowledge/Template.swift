import LocatedJSON

/// A text with placeholders: `Số của anh/chị là {number}.`
struct Template: Hashable, Sendable {
    private enum Piece: Hashable, Sendable {
        case text(String)
        case placeholder(String)
    }

    private let pieces: [Piece]

    /// The names of the placeholders.
    var placeholders: Set<String> {
        pieces.reduce(into: []) { names, piece in
            if case .placeholder(let name) = piece { names.insert(name) }
        }
    }

    /// Reads the string `value`, whose placeholders must be among `allowed`.
    init(
        _ value: LocatedValue, allowing allowed: [String], maxLength: Int = TranslationReader.longestFact
    ) throws(LocatedJSONError) {
        var pieces: [Piece] = []
        var rest = Substring(try TranslationReader.line(value, maxLength: maxLength))
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[brace] == "{" else { throw value.refusal("a \"}\" without a \"{\" before it; remove it") }
            let inside = rest[rest.index(after: brace)...]
            guard let close = inside.firstIndex(where: { $0 == "{" || $0 == "}" }), inside[close] == "}" else {
                throw value.refusal("a \"{\" without a \"}\" after it; close the placeholder")
            }
            let name = String(inside[..<close])
            guard allowed.contains(name) else { throw Self.unknown(name, in: value, allowed: allowed) }
            pieces += [.text(String(rest[..<brace])), .placeholder(name)]
            rest = inside[inside.index(after: close)...]
        }
        self.pieces = pieces + [.text(String(rest))]
    }

    /// The text with each placeholder replaced by what `word` gives for its name.
    func filled(_ word: (String) -> String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .placeholder(let name): word(name)
            }
        }.joined()
    }

    private static func unknown(_ name: String, in value: LocatedValue, allowed: [String]) -> LocatedJSONError {
        let known = allowed.isEmpty ? "this text has none" : "there are " + allowed.joined(separator: ", ")
        let hint = Spelling.nearest(to: name, among: allowed).map { "did you mean {\($0)}?" } ?? known
        return value.refusal("unknown placeholder {\(name)}; \(hint)")
    }
}
