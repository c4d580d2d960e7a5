import Reception

/// A ticket as screens and phones show it: nothing in it leads to a person.
struct TicketFrame: Encodable {
    let number: String
    let line: String
    let desks: String
    let way: String
    let ahead: String?
    let wait: String?
    let status: String
    let statusName: TicketStatus
    let code: CodePicture?
    let isNew: Bool

    /// Writes `ticket`, whose words are `words`.
    init(_ words: TicketView, of ticket: Ticket, code: CodePicture?, isNew: Bool) {
        (number, line, desks, way) = (words.number, words.line, words.desks, words.way)
        (ahead, wait, status) = (words.ahead, words.wait, words.status)
        statusName = ticket.status
        self.code = code
        self.isNew = isNew
    }
}
