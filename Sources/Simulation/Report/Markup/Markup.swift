/// Well-formed markup, written from left to right: every element is closed, every text escaped.
struct Markup {
    /// What has been written.
    private(set) var source = ""

    /// Writes an element with `content` between its tags.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout Markup) -> Void
    ) {
        open(name, attributes)
        source += ">"
        content(&self)
        source += "</\(name)>"
    }

    /// Writes an element around `text`.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// Writes an element without content.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        open(name, attributes)
        source += "/>"
    }

    /// Writes `text`, escaped.
    mutating func text(_ text: String) {
        // Nearly all of a page is plain, and plain text may be written at once.
        if text.utf8.allSatisfy(Self.isPlain) {
            source += text
        } else {
            for scalar in text.unicodeScalars { escape(scalar) }
        }
    }

    /// Whether no scalar that needs an escape has this byte in it; some that need none have too.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: false
        default: true
        }
    }

    /// Writes what another has written.
    mutating func append(_ other: Markup) { source += other.source }

    /// Writes a text that is ours and needs no escape, as a style sheet.
    mutating func verbatim(_ text: StaticString) { source += "\(text)" }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        source += "<\(name)"
        for (key, value) in attributes {
            source += " \(key)=\""
            text(value)
            source += "\""
        }
    }

    private mutating func escape(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "&": source += "&amp;"
        case "<": source += "&lt;"
        case ">": source += "&gt;"
        case "\"": source += "&quot;"
        case "'": source += "&#39;"
        case "\t", "\n": source.unicodeScalars.append(scalar)
        // Control characters have no place in markup; those that turn the direction of text could garble what follows.
        case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FFFE}"..."\u{FFFF}":
            source += "\u{FFFD}"
        default: source.unicodeScalars.append(scalar)
        }
    }
}
