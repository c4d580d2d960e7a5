/// One value of a JSON text that knows where it stands.
///
/// Structure and places are found by a small strict scanner, because Foundation tells neither the place of a value nor
/// refuses duplicate keys and trailing commas; the contents of strings and `Decodable` types are Foundation's work.
package struct LocatedValue: Sendable {
    /// What a value can be.
    enum Content: Sendable {
        case object([Member])
        case array([LocatedValue])
        case string(String)
        /// A number as it is written.
        case number(String)
        case bool(Bool)
        case null
    }

    /// One key of an object and its value.
    package struct Member: Sendable {
        /// The key.
        package let key: String
        /// Where the key stands.
        package var keyLocation: TextLocation { source.location(at: keyOffset) }
        /// The value.
        package internal(set) var value: LocatedValue
        let source: SourceText
        let keyOffset: Int
    }

    let content: Content
    let source: SourceText
    /// The value's own bytes in `source`; nil when parts of it were overridden from another text.
    let range: Range<Int>?
    /// The first byte, for locations.
    let offset: Int

    /// Where the value begins.
    package var location: TextLocation { source.location(at: offset) }

    /// Whether the value is `null`.
    package var isNull: Bool {
        if case .null = content { true } else { false }
    }

    /// Whether the value is an object.
    package var isObject: Bool {
        if case .object = content { true } else { false }
    }

    /// A located error of the reading room: `reason` says which rule is broken here and the fix.
    package func refusal(_ reason: String) -> LocatedJSONError { failure(.refused(reason: reason)) }

    /// A located error at this value.
    func failure(_ problem: LocatedJSONError.Problem) -> LocatedJSONError {
        LocatedJSONError(location: location, problem: problem)
    }
}

/// How much of a text is looked at before it is refused.
package struct JSONLimits: Hashable, Sendable {
    /// The most bytes.
    package let bytes: Int
    /// The deepest nesting of objects and arrays.
    package let depth: Int

    /// Makes limits; the defaults are far above every file of the product.
    package init(bytes: Int = 4 << 20, depth: Int = 64) {
        self.bytes = bytes
        self.depth = depth
    }
}

extension LocatedValue {
    /// Reads `text`, which must be exactly one JSON value, as the file `file` beginning at line `firstLine`.
    package init(
        parsing text: [UInt8], file: String, firstLine: Int = 1, limits: JSONLimits = JSONLimits()
    ) throws(LocatedJSONError) {
        guard text.count <= limits.bytes else {
            throw LocatedJSONError(location: TextLocation(file: file), problem: .tooLarge(limit: limits.bytes))
        }
        let source = SourceText(file: file, bytes: text, firstLine: firstLine)
        var scanner = try Scanner(source, depthLimit: limits.depth)
        self = try scanner.document()
    }

    /// Reads the file at `path`, which errors call `name` (by default the path).
    package init(
        contentsOf path: String, named name: String? = nil, limits: JSONLimits = JSONLimits()
    ) throws(LocatedJSONError) {
        let file = name ?? path
        let bytes = try readFile(path, named: file, upTo: limits.bytes + 1)
        try self.init(parsing: bytes, file: file, limits: limits)
    }
}
