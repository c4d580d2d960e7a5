/// What is wrong with the nesting and escaping of a markup text; an empty list when all is well.
struct TagBalance {
    private(set) var faults: [String] = []
    /// The texts between tags, trimmed, and the values of attributes that are read out.
    private(set) var texts: [String] = []
    private(set) var identifiers: [String] = []
    private(set) var names: [String: Int] = [:]
    private var open: [String] = []

    init(_ source: String) {
        var rest = Substring(source)
        if rest.hasPrefix("<!DOCTYPE html>\n") { rest = rest.dropFirst("<!DOCTYPE html>\n".count) }
        while let opening = rest.firstIndex(of: "<") {
            readText(rest[..<opening])
            rest = rest[rest.index(after: opening)...]
            guard let closing = rest.firstIndex(of: ">") else { break }
            readTag(rest[..<closing])
            rest = rest[rest.index(after: closing)...]
        }
        readText(rest)
        if rest.contains("<") { faults.append("a tag without end") }
        if !open.isEmpty { faults.append("not closed: \(open)") }
    }

    private mutating func readText(_ text: Substring) {
        let words = String(text.drop { $0.isWhitespace })
        if words.isEmpty { return }
        if open.isEmpty { faults.append("text outside: \(words)") }
        if open.last == "style" { return }
        if text.contains(">") { faults.append("unescaped: \(words)") }
        readEntities(text)
        texts.append(words)
    }

    private mutating func readEntities(_ text: Substring) {
        for piece in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
        where !["amp;", "lt;", "gt;", "quot;", "#39;"].contains(where: piece.hasPrefix) {
            faults.append("unescaped &: \(piece.prefix(20))")
        }
    }

    private mutating func readTag(_ tag: Substring) {
        if tag.hasPrefix("/") {
            if open.popLast() != String(tag.dropFirst()) { faults.append("</\(tag.dropFirst())> closes nothing") }
            return
        }
        let isEmpty = tag.hasSuffix("/")
        let inner = isEmpty ? tag.dropLast() : tag
        let name = String(inner.prefix { $0 != " " })
        names[name, default: 0] += 1
        readAttributes(inner.dropFirst(name.count))
        if !isEmpty { open.append(name) }
    }

    private mutating func readAttributes(_ text: Substring) {
        let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
        if pieces.count.isMultiple(of: 2) { faults.append("quotes: \(text)") }
        for (name, value) in zip(pieces, pieces.dropFirst()).enumerated().filter({ $0.offset.isMultiple(of: 2) }).map(
            \.element)
        {
            guard name.hasPrefix(" "), name.hasSuffix("=") else { faults.append("attribute \(name)"); continue }
            if value.contains("<") { faults.append("unescaped < in \(name)") }
            readEntities(value)
            if name == " id=" { identifiers.append(String(value)) }
            if name == " aria-label=" { texts.append(String(value)) }
        }
    }
}
