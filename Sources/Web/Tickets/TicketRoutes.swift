import Reception

/// The ticket office as routes: what each operation of the API does with a `TicketService`.
struct TicketRoutes: Sendable {
    /// The office.
    let service: any TicketService
    /// Its events.
    let hub: EventHub
    /// Which robot issued what.
    let issued: IssuedTickets
    /// The language of whoever says none.
    let language: Language
    /// What day it is.
    let clock: any ReceptionClock
    /// Lets callers in, and knows when one may no longer listen.
    let gate: AccessGate

    /// All of them.
    var all: [Route] { reading + issuing + changing + availability + following + statistics }
}

extension Operation.Welcome {
    /// Whoever shows a token of one of `roles`.
    static func only(_ roles: Role...) -> Operation.Welcome { .roles(Set(roles)) }
    /// Whoever shows a token.
    static let everyone = Operation.Welcome.roles(.everyone)
}

extension Call {
    /// Whether the caller may see the names of visitors, who agreed that the board shows them.
    var showsNames: Bool {
        switch caller?.role {
        case .desk, .operator, .board: true
        case .robot, .screen, nil: false
        }
    }
}
