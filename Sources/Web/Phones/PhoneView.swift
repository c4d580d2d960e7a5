package import Reception

/// What the phone page of one ticket shows: nothing of whose it is, and nothing of any other.
package struct PhoneView: Hashable, Sendable, Encodable {
    /// The language of everything here.
    package let language: Language
    /// What the office is called.
    package let officeName: String
    /// The number.
    package let number: String
    /// What is queued for.
    package let line: String
    /// Where the holder is, or will be, called to; empty while nobody serves the line.
    package let desks: String
    /// The way to the desk: a whole sentence, or nothing.
    package let way: String
    /// How many people come before; nil when that does not matter any more.
    package let ahead: String?
    /// How long it may take; nil when nobody can tell.
    package let wait: String?
    /// How it stands, in words.
    package let status: String
    /// How it stands.
    package let statusName: TicketStatus
    /// Whether the holder had better be near.
    package let isNear: Bool
    /// When it was called last, as an opaque word that differs from call to call; nil when it is not called now.
    package let call: String?
    /// What the office's clock showed then, as "09:41".
    package let clock: String
    /// The page's own words.
    package let words: [String: String]

    private static let ownWords: [ScreenWord] = [
        .yourNumber, .line, .desk, .peopleAhead, .estimatedWait, .way, .alertMe, .alertOn, .updated, .calledNow,
        .connecting, .connectionLost, .ticketUnknown,
    ]

    /// Puts `standing` in the words of its ticket's language, or of the `office`'s where its own is not offered; `called`
    /// is when it was called last, as far as anybody listened.
    package init(
        _ standing: TicketStanding, called: Instant? = nil, at wall: WallTime, in renderer: any ReplyRenderer,
        office: Language
    ) {
        let ticket = standing.ticket
        let language = renderer.languages.contains(ticket.language) ? ticket.language : office
        let view = renderer.ticket(standing, in: language)
        self.language = language
        officeName = renderer.officeName(in: language)
        (number, line, desks, way) = (view.number, view.line, view.desks, view.way)
        (ahead, wait, status) = (view.ahead, view.wait, view.status)
        statusName = ticket.status
        // What is near, the words alone know.
        isNear = ticket.status == .waiting && view.status == renderer.word(.statusSoon, in: language)
        call = ticket.status == .called ? "\(called?.microseconds ?? ticket.calledAt ?? 0)" : nil
        clock = wall.clock
        words = renderer.words(Self.ownWords, in: language)
    }
}
