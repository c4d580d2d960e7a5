import Foundation

/// A strict reader of RFC 8259 that remembers where every value stands.
struct Scanner {
    let source: SourceText
    var offset = 0
    private let depthLimit: Int
    private var depth = 0

    /// Checks the encoding; the scanner may then cut the text at any ASCII character.
    init(_ source: SourceText, depthLimit: Int) throws(LocatedJSONError) {
        self.source = source
        self.depthLimit = depthLimit
        if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw failure(.byteOrderMark, at: 0) }
        if let offset = Self.firstInvalidByte(of: source.bytes) { throw failure(.invalidUTF8, at: offset) }
    }

    private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// The whole text: one value and nothing after it.
    mutating func document() throws(LocatedJSONError) -> LocatedValue {
        let value = try self.value()
        skipSpace()
        guard offset == source.bytes.count else { throw expected("the end of the text") }
        return value
    }

    private mutating func value() throws(LocatedJSONError) -> LocatedValue {
        skipSpace()
        let start = offset
        let content: LocatedValue.Content
        switch peek {
        case UInt8(ascii: "{"): content = .object(try nested(Self.members))
        case UInt8(ascii: "["): content = .array(try nested(Self.elements))
        case UInt8(ascii: "\""): content = .string(try string())
        case UInt8(ascii: "t"): content = try word("true", .bool(true))
        case UInt8(ascii: "f"): content = try word("false", .bool(false))
        case UInt8(ascii: "n"): content = try word("null", .null)
        case UInt8(ascii: "-")?, .some(UInt8(ascii: "0")...UInt8(ascii: "9")): content = .number(try number())
        default: throw expected("a value")
        }
        return LocatedValue(content: content, source: source, range: start..<offset, offset: start)
    }

    /// Reads the inside of an object or array one level deeper.
    private mutating func nested<Inside>(
        _ read: (inout Scanner) throws(LocatedJSONError) -> Inside
    ) throws(LocatedJSONError) -> Inside {
        guard depth < depthLimit else { throw failure(.tooDeep(limit: depthLimit), at: offset) }
        depth += 1
        offset += 1
        let inside = try read(&self)
        depth -= 1
        return inside
    }

    private static func members(_ scanner: inout Scanner) throws(LocatedJSONError) -> [LocatedValue.Member] {
        var members: [LocatedValue.Member] = []
        var keys: Set<String> = []
        try scanner.list(closedBy: UInt8(ascii: "}")) { scanner throws(LocatedJSONError) in
            let keyOffset = scanner.offset
            guard scanner.peek == UInt8(ascii: "\"") else { throw scanner.expected("a key in quotation marks") }
            let key = try scanner.string()
            guard keys.insert(key).inserted else { throw scanner.failure(.duplicateKey(key), at: keyOffset) }
            scanner.skipSpace()
            guard scanner.take(UInt8(ascii: ":")) else { throw scanner.expected("\":\" after the key") }
            let value = try scanner.value()
            members.append(.init(key: key, value: value, source: scanner.source, keyOffset: keyOffset))
        }
        return members
    }

    private static func elements(_ scanner: inout Scanner) throws(LocatedJSONError) -> [LocatedValue] {
        var elements: [LocatedValue] = []
        try scanner.list(closedBy: UInt8(ascii: "]")) { scanner throws(LocatedJSONError) in
            elements.append(try scanner.value())
        }
        return elements
    }

    /// Items separated by commas, to the closing bracket.
    private mutating func list(
        closedBy close: UInt8, _ item: (inout Scanner) throws(LocatedJSONError) -> Void
    ) throws(LocatedJSONError) {
        skipSpace()
        if take(close) { return }
        while true {
            skipSpace()
            try item(&self)
            skipSpace()
            if take(close) { return }
            guard take(UInt8(ascii: ",")) else {
                throw expected("\",\" or \"\(Character(UnicodeScalar(close)))\"")
            }
        }
    }
}

// MARK: - Tokens

extension Scanner {
    fileprivate var peek: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }

    fileprivate mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    fileprivate mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    fileprivate mutating func word(
        _ word: String, _ content: LocatedValue.Content
    ) throws(LocatedJSONError) -> LocatedValue.Content {
        guard source.bytes[offset...].starts(with: word.utf8) else { throw expected(word) }
        offset += word.utf8.count
        return content
    }

    /// A number as it is written; what it is worth is decided by whoever reads it.
    fileprivate mutating func number() throws(LocatedJSONError) -> String {
        let start = offset
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        return source.text(start..<offset)
    }

    private mutating func digits() throws(LocatedJSONError) {
        let start = offset
        while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { offset += 1 }
        guard offset > start else { throw expected("a digit") }
    }

    /// A string; Foundation undoes the escapes.
    fileprivate mutating func string() throws(LocatedJSONError) -> String {
        let start = offset
        offset += 1
        var isEscaped = false
        while !take(UInt8(ascii: "\"")) {
            guard let byte = peek else { throw expected("\" at the end of the string") }
            guard byte >= 0x20 else { throw expected("no control character in a string") }
            offset += 1
            guard byte == UInt8(ascii: "\\") else { continue }
            guard let escape = peek, "\"\\/bfnrtu".utf8.contains(escape) else { throw expected("an escape of JSON") }
            offset += 1
            isEscaped = true
        }
        guard isEscaped else { return source.text(start + 1..<offset - 1) }
        do {
            return try JSONDecoder().decode(String.self, from: Data(source.bytes[start..<offset]))
        } catch {
            throw failure(.syntax(expected: "a string whose \\u escapes are whole characters"), at: start)
        }
    }

    fileprivate func expected(_ what: String) -> LocatedJSONError { failure(.syntax(expected: what), at: offset) }

    fileprivate func failure(_ problem: LocatedJSONError.Problem, at offset: Int) -> LocatedJSONError {
        LocatedJSONError(location: source.location(at: offset), problem: problem)
    }
}
