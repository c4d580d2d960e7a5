/// The path of an operation: fixed parts and parts that stand for something, as `/v1/tickets/{ticket}/cancel`.
package struct PathPattern: Hashable, Sendable, CustomStringConvertible {
    /// One part of it.
    package enum Part: Hashable, Sendable {
        /// This word.
        case fixed(String)
        /// Any text of a form, known by a name.
        case named(String, TextForm)
    }

    /// The parts in their order.
    package let parts: [Part]

    /// Makes a pattern.
    package init(_ parts: [Part]) { self.parts = parts }

    /// The pattern as OpenAPI writes it.
    package var description: String {
        parts.reduce(into: "") { text, part in
            switch part {
            case .fixed(let word): text += "/\(word)"
            case .named(let name, _): text += "/{\(name)}"
            }
        }
    }

    /// The values of the named parts in `path`; nil when it is another path.
    package func values(in path: [String]) -> [String: String]? {
        guard path.count == parts.count else { return nil }
        var values: [String: String] = [:]
        for (part, text) in zip(parts, path) {
            switch part {
            case .fixed(let word): guard word == text else { return nil }
            case .named(let name, let form):
                guard form.admits(text) else { return nil }
                values[name] = text
            }
        }
        return values
    }
}

extension PathPattern: ExpressibleByStringLiteral {
    /// A path without named parts.
    package init(stringLiteral path: String) {
        self.init(path.split(separator: "/").map { .fixed(String($0)) })
    }

    /// The pattern with `word` behind it.
    package static func / (pattern: PathPattern, word: String) -> PathPattern {
        PathPattern(pattern.parts + [.fixed(word)])
    }

    /// The pattern with `part` behind it.
    package static func / (pattern: PathPattern, part: Part) -> PathPattern { PathPattern(pattern.parts + [part]) }
}
