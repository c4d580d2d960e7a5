/// What a token is for. Each route of the API names the roles that may use it.
package enum Role: String, Codable, CaseIterable, Sendable {
    /// A robot: issues tickets and reads, cancels and prioritises those it issued.
    case robot
    /// A kiosk or a visitor's screen: what a visitor may do for themselves.
    case screen
    /// An official's desk: calls people and says what became of them.
    case desk
    /// The console of whoever runs the office: everything an office needs.
    case `operator`
    /// The board in the lobby: reads, changes nothing.
    case board
}

extension Set<Role> {
    /// Whoever has a token at all.
    package static let everyone = Set(Role.allCases)
}
