/// What is wrong with the nesting and escaping of a markup text; an empty list when all is well.
struct TagBalance {
    private(set) var faults: [String] = []
    /// The texts between tags, trimmed, and the values of attributes that are read out.
    private(set) var texts: [String] = []
    private(set) var identifiers: [String] = []
    private(set) var names: [String: Int] = [:]
    private var open: [String] = []

    init(_ source: String) {
        let prologue = "<!DOCTYPE html>\n"
        let body = source.hasPrefix(prologue) ? source.dropFirst(prologue.count) : source[...]
        let pieces = body.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).map(Substring.init)
        for (index, piece) in pieces.enumerated() {
            let closing = index == 0 ? nil : piece.utf8.firstIndex(of: UInt8(ascii: ">"))
            if let closing { readTag(piece[..<closing]) } else if index > 0 { faults.append("a tag without end") }
            readText(closing.map { piece[piece.utf8.index(after: $0)...] } ?? piece)
        }
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
