package import Digests
import Foundation

/// A token as its holder keeps it: `letan_desk_0123456789_` and 43 characters that hold 256 random bits.
///
/// It says what it is, so that a leaked one can be searched for and revoked by its id. It is shown once, when it is made;
/// whatever prints a value of this type prints it without its secret.
package struct AccessToken: Sendable {
    /// How every token begins.
    package static let prefix = "letan"
    /// Random bytes of the secret.
    private static let secretBytes = 32
    /// Those bytes in base64url without padding (RFC 4648, section 5).
    private static let secretLength = 43
    /// More characters than any token has.
    private static let longest = 100

    /// What it claims to be for; what it is for is written in the token file.
    package let role: Role
    /// Its public name.
    package let id: TokenID
    /// The whole token: a secret, for its holder alone.
    package let secret: String

    /// Reads a token; nil when `text` is none.
    package init?(_ text: String) {
        guard text.utf8.count <= Self.longest else { return nil }
        let parts = text.split(separator: "_", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == Self.prefix, let role = Role(rawValue: String(parts[1])),
            let id = TokenID(parts[2]), parts[3].utf8.count == Self.secretLength,
            parts[3].utf8.allSatisfy(\.isBase64URL)
        else { return nil }
        (self.role, self.id, secret) = (role, id, text)
    }

    private init(role: Role, id: TokenID, bytes: [UInt8]) {
        let code = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
        (self.role, self.id) = (role, id)
        secret = "\(Self.prefix)_\(role.rawValue)_\(id)_\(code)"
    }

    /// Makes a new token.
    package static func make(for role: Role) throws(DigestError) -> AccessToken {
        let digits = try SecureRandom.hex(bytes: TokenID.byteCount)
        guard let id = TokenID(digits) else { preconditionFailure("random bytes in hexadecimal are an id") }
        return AccessToken(role: role, id: id, bytes: try SecureRandom.bytes(secretBytes))
    }

    /// The SHA-256 of the whole token in hexadecimal: what is kept of it.
    ///
    /// A slow hash would add nothing: it makes guessing passwords dear, and nobody guesses 256 random bits.
    package func hash() throws(DigestError) -> String { try SHA256.hexDigest(of: Array(secret.utf8)) }
}

extension AccessToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The token without its secret.
    package var description: String { "\(Self.prefix)_\(role.rawValue)_\(id)_…" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

extension UInt8 {
    /// Whether it is a character of base64url.
    fileprivate var isBase64URL: Bool {
        isASCIILetterOrDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
    }

    /// Whether it is an ASCII letter or digit.
    var isASCIILetterOrDigit: Bool {
        let lower = self | 0x20
        return isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower)
    }

    /// Whether it is an ASCII digit.
    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
