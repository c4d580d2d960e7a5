/// What is wrong with a JSON text, where, and how to put it right.
package struct LocatedJSONError: Error, Hashable, Sendable {
    /// The kinds of trouble a text can have.
    package enum Problem: Hashable, Sendable {
        /// The file could not be opened or read; `reason` is the system's.
        case unreadable(reason: String)
        /// The text is longer than `limit` bytes.
        case tooLarge(limit: Int)
        /// Objects and arrays are nested more than `limit` deep.
        case tooDeep(limit: Int)
        /// The text begins with a byte order mark.
        case byteOrderMark
        /// The bytes are not UTF-8.
        case invalidUTF8
        /// The text breaks the grammar of RFC 8259; `expected` says what belongs here.
        case syntax(expected: String)
        /// A key stands twice in one object.
        case duplicateKey(String)
        /// A key that nothing reads.
        case unknownKey(String, suggestion: String?)
        /// A key that must be there; `misspelt` is a key of the object that looks like it.
        case missingKey(String, misspelt: String?)
        /// Another kind of value belongs here.
        case wrongKind(expected: String, found: String)
        /// The value is of the right kind and outside its bounds.
        case outOfBounds(found: String, allowed: String)
        /// The value is none of those there are.
        case noSuchChoice(found: String, choices: [String], suggestion: String?)
        /// A rule of the reading room is broken; `reason` says which and the fix.
        case refused(reason: String)
    }

    /// Where.
    package let location: TextLocation
    /// What.
    package let problem: Problem

    /// Makes an error.
    package init(location: TextLocation, problem: Problem) {
        self.location = location
        self.problem = problem
    }
}

extension LocatedJSONError: CustomStringConvertible {
    /// One sentence: the place, the trouble and the fix.
    package var description: String { "\(location): \(problem)" }
}

extension LocatedJSONError.Problem: CustomStringConvertible {
    /// The trouble and the fix, without the place.
    package var description: String {
        switch self {
        case .unreadable(let reason): "cannot be read (\(reason)); check that the file is there and readable"
        case .tooLarge(let limit): "longer than the \(limit) bytes that are read; make it shorter"
        case .tooDeep(let limit): "nested more than \(limit) deep; flatten it"
        case .byteOrderMark: "begins with a byte order mark; save it as UTF-8 without one"
        case .invalidUTF8: "not UTF-8; save the file as UTF-8"
        case .syntax(let expected): "not valid JSON; expected \(expected)"
        case .duplicateKey(let key): "key \(quoted(key)) stands twice in this object; remove one"
        case .unknownKey(let key, let suggestion):
            "unknown key \(quoted(key)); \(suggestion.map { "did you mean \(quoted($0))?" } ?? "remove it")"
        case .missingKey(let key, let misspelt?):
            "missing key \(quoted(key)); is \(quoted(misspelt)) a misspelling of it?"
        case .missingKey(let key, nil): "missing key \(quoted(key)); add it to this object"
        case .wrongKind(let expected, let found): "expected \(expected), found \(found)"
        case .outOfBounds(let found, let allowed): "\(found) is out of bounds; allowed is \(allowed)"
        case .noSuchChoice(let found, let choices, let suggestion):
            "\(quoted(found)) is not one of \(choices.joined(separator: ", "))"
                + (suggestion.map { "; did you mean \(quoted($0))?" } ?? "")
        case .refused(let reason): reason
        }
    }

    /// The word in quotation marks, cut so that a hostile key cannot flood a terminal, without control characters.
    private func quoted(_ word: String) -> String {
        let harmless = word.prefix(60).map { character in
            character.unicodeScalars.contains { $0.properties.generalCategory == .control } ? "\u{FFFD}" : character
        }
        return "\"\(String(harmless))\(word.count > 60 ? "…" : "")\""
    }
}
