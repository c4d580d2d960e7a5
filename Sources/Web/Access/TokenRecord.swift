/// What is kept of a token: everything but its secret.
package struct TokenRecord: Hashable, Sendable {
    /// Its public name.
    package let id: TokenID
    /// What it is for.
    package let role: Role
    /// What whoever made it calls it; may be empty.
    package let label: String
    /// The SHA-256 of the whole token in 64 lower-case hexadecimal digits.
    package let hash: String
    /// When it was made.
    package let createdAt: UTCSecond
    /// When it stops working; nil: never.
    package let expiresAt: UTCSecond?

    /// Makes a record.
    package init(
        id: TokenID, role: Role, label: String, hash: String, createdAt: UTCSecond, expiresAt: UTCSecond? = nil
    ) {
        self.id = id
        self.role = role
        self.label = label
        self.hash = hash
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }

    /// Whether it has stopped working at `now`.
    package func isExpired(at now: UTCSecond) -> Bool { expiresAt.map { now >= $0 } ?? false }

    /// Who its holder is.
    package var principal: Principal { Principal(role: role, token: id, label: label) }
}
