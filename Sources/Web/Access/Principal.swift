/// Who asks, as a token showed: safe to log, as nothing in it lets anybody in.
package struct Principal: Hashable, Sendable {
    /// What the token is for.
    package let role: Role
    /// Which token it was.
    package let token: TokenID
    /// What the token was called when it was made; may be empty.
    package let label: String

    /// Makes a principal.
    package init(role: Role, token: TokenID, label: String) {
        self.role = role
        self.token = token
        self.label = label
    }
}

/// The public name of a token: ten lower-case hexadecimal digits, by which it is listed, logged and revoked.
package struct TokenID: Hashable, Sendable, CustomStringConvertible {
    /// Random bytes of an id: enough that no two tokens of an office ever share one.
    static let byteCount = 5

    package let description: String

    /// Takes `text` for an id; nil when it is none.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 2 * Self.byteCount, text.utf8.allSatisfy(\.isLowerCaseHexadecimal) else { return nil }
        description = String(text)
    }
}

extension UInt8 {
    /// Whether it is an ASCII digit or one of the letters a to f.
    var isLowerCaseHexadecimal: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
    }
}
