import LocatedJSON

/// What a text of a request may look like: how long it is, and of which characters.
package struct TextForm: Hashable, Sendable {
    /// Which characters there may be.
    package enum Characters: Hashable, Sendable {
        /// All of them.
        case free
        /// All of them, as long as one can be seen.
        case any
        /// ASCII letters, digits, `-` and `_`.
        case word
        /// Lower-case hexadecimal digits.
        case hexadecimal
        /// Upper-case ASCII letters and digits.
        case code
        /// Digits.
        case digits
        /// What times are written with: digits, `-`, `:` and `T`.
        case time
    }

    /// How many Unicode code points there may be.
    package let length: ClosedRange<Int>
    /// Which.
    package let characters: Characters

    /// Makes a form.
    package init(_ characters: Characters, _ length: ClosedRange<Int>) {
        self.characters = characters
        self.length = length
    }

    /// Whether `text` has this form.
    package func admits(_ text: String) -> Bool {
        guard length.contains(text.unicodeScalars.count) else { return false }
        guard let alphabet = characters.alphabet else {
            return characters == .free || !text.allSatisfy(\.isWhitespace)
        }
        return text.utf8.allSatisfy { byte in alphabet.contains { $0.contains(byte) } }
    }

    /// The form as a regular expression of ECMA-262, as JSON Schema wants it.
    package var pattern: String {
        guard let alphabet = characters.alphabet else { return characters == .free ? "" : "\\S" }
        let ranges = alphabet.map { range in
            let (first, last) = (UnicodeScalar(range.lowerBound), UnicodeScalar(range.upperBound))
            guard first != last else { return first == "-" ? "\\-" : "\(first)" }
            return "\(first)-\(last)"
        }
        return "^[\(ranges.joined())]*$"
    }

    /// The form in words.
    package var words: String {
        let count =
            length.lowerBound == length.upperBound
            ? "\(length.lowerBound)" : "\(length.lowerBound) to \(length.upperBound)"
        return "\(count) \(characters.words)"
    }
}

extension TextForm.Characters {
    /// The ASCII characters there may be; nil: all of Unicode.
    fileprivate var alphabet: [ClosedRange<UInt8>]? {
        switch self {
        case .free, .any: nil
        case .word: [Self.upper, Self.lower, Self.digit, Self.one("_"), Self.one("-")]
        case .hexadecimal: [Self.digit, UInt8(ascii: "a")...UInt8(ascii: "f")]
        case .code: [Self.upper, Self.digit]
        case .digits: [Self.digit]
        case .time: [Self.digit, Self.one(":"), Self.one("T"), Self.one("-")]
        }
    }

    fileprivate var words: String {
        switch self {
        case .free: "characters"
        case .any: "characters that are not all white"
        case .word: "characters of A-Z, a-z, 0-9, - and _"
        case .hexadecimal: "characters of 0-9 and a-f"
        case .code: "characters of A-Z and 0-9"
        case .digits: "digits"
        case .time: "characters of 0-9, -, : and T"
        }
    }

    private static let upper = UInt8(ascii: "A")...UInt8(ascii: "Z")
    private static let lower = UInt8(ascii: "a")...UInt8(ascii: "z")
    private static let digit = UInt8(ascii: "0")...UInt8(ascii: "9")

    private static func one(_ character: Unicode.Scalar) -> ClosedRange<UInt8> {
        UInt8(ascii: character)...UInt8(ascii: character)
    }
}

extension LocatedValue {
    /// The text, which has the form `form`.
    func text(_ form: TextForm) throws(LocatedJSONError) -> String {
        let text = try string(maxLength: form.length.upperBound, allowsEmpty: form.length.lowerBound == 0)
        guard form.admits(text) else { throw refusal("expected \(form.words)") }
        return text
    }
}
