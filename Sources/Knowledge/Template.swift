import LocatedJSON

/// A text with placeholders: `Số của {you} là {number}.`
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
            if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
            pieces.append(.placeholder(name))
            rest = inside[inside.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
    }

    /// The text with each placeholder replaced by what `word` gives for its name.
    func filled(_ word: (String) -> String) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .text(let part): text += part
            case .placeholder(let name): text += word(name)
            }
        }
    }

    private static func unknown(_ name: String, in value: LocatedValue, allowed: [String]) -> LocatedJSONError {
        if Persons.placeholders.contains(name) {
            return value.refusal(
                "{\(name)} cannot stand here; the language needs an \"address\" in its replies, and names have none")
        }
        let own = allowed.filter { !Persons.placeholders.contains($0) }
        let known = own.isEmpty ? "this text has none" : "there are " + own.joined(separator: ", ")
        let hint = Spelling.nearest(to: name, among: allowed).map { "did you mean {\($0)}?" } ?? known
        return value.refusal("unknown placeholder {\(name)}; \(hint)")
    }
}
