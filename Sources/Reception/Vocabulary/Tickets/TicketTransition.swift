/// What a desk or the visitor may do to a ticket, apart from moving it to another line.
public enum TicketTransition: String, Sendable, Codable, CaseIterable {
    /// The official begins.
    case serve
    /// The official is done.
    case finish
    /// The visitor did not come.
    case noShow
    /// The visitor gives up.
    case cancel
    /// The visitor is called once more.
    case recall
    /// A visitor who did not come is here after all and waits again, by their arrival.
    case comeBack
}
