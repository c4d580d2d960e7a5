package import Reception

/// A view on the screen.
package struct ShownView: Sendable {
    /// Counts the views of this run; the one before the first is 0.
    package let number: Int
    /// What it shows.
    package let view: ScreenView
    /// Whether the visitor has only just got the ticket: it was not there before, and nothing was said or asked since
    /// that is about anything else.
    package let hasNewTicket: Bool

    /// The first view.
    init(_ view: ScreenView) {
        (number, self.view, hasNewTicket) = (0, view, false)
    }

    /// The view that comes after `last`.
    init(_ view: ScreenView, after last: ShownView) {
        number = last.number + 1
        self.view = view
        let (old, new) = (last.view.state, view.state)
        let isOther = old.ticket?.ticket.id != new.ticket?.ticket.id
        hasNewTicket = new.ticket != nil && (isOther || (last.hasNewTicket && old.heard == new.heard))
    }
}
