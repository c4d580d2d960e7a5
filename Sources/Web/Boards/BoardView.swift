package import Reception

/// Everything the lobby board shows, in words.
package struct BoardView: Hashable, Sendable, Encodable {
    /// The languages of its texts, the office's own first.
    package let languages: [Language]
    /// What the office is called.
    package let officeName: BoardText
    /// The desks, in the office's order.
    package let desks: [Desk]
    /// The lines, in the office's order.
    package let lines: [Line]
    /// What the office wants everybody to know.
    package let notices: [BoardText]
    /// The numbers that were called and nobody has come for yet, the latest call first.
    package let calls: [Call]
    /// What the office's clock shows, as "09:41".
    package internal(set) var clock: String
    /// How many seconds of its minute are over, so that a page can turn the clock itself.
    package internal(set) var second: Int
    /// Whether the ticket office could be asked; otherwise this is how it was before.
    package internal(set) var isCurrent: Bool
    /// Whether calls are said aloud where the board hangs.
    package let announces: Bool
    /// The board's own words.
    package let words: [String: BoardText]

    /// A desk.
    package struct Desk: Hashable, Sendable, Encodable {
        /// Its name in the catalogue.
        package let desk: DeskID
        /// What it is called, as inside a sentence.
        package let name: BoardText
        /// Whom it calls or serves.
        package let number: TicketNumber?
        /// The language of whom it calls or serves.
        package let language: Language?
        /// How many seconds ago it called.
        package let calledAgo: Int?
        /// How it is.
        package let status: Status
        /// Why it does not call, in the words of whoever said so.
        package let reason: String?

        /// How a desk can be.
        package enum Status: String, Sendable, Encodable {
            /// It waits for the number it called, or serves it.
            case called, serving
            /// It has nobody.
            case free
            /// It does not call, for the moment or for today.
            case paused, closed
        }
    }

    /// A line.
    package struct Line: Hashable, Sendable, Encodable {
        /// Its name in the catalogue.
        package let line: LineID
        /// What it is called.
        package let name: BoardText
        /// Who is called next.
        package let next: TicketNumber?
        /// Why that one.
        package let reason: BoardText?
        /// How many wait.
        package let waiting: BoardText
        /// How long whoever comes now will wait; nil when there is nothing to go by.
        package let wait: BoardText?
        /// Whether it gives out numbers now.
        package let open: Bool
    }

    /// A number that was called.
    package struct Call: Hashable, Sendable, Encodable {
        /// The number.
        package let number: TicketNumber
        /// Where to go, in the catalogue.
        package let desk: DeskID
        /// What that is called, as inside a sentence.
        package let deskName: BoardText
        /// What the visitor agreed to be called by.
        package let name: String?
        /// The visitor's language.
        package let language: Language
        /// The call, in the visitor's language and the board's.
        package let text: BoardText
        /// How many seconds ago it was called, or called once more.
        package let calledAgo: Int
    }
}
