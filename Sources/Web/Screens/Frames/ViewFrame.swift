import Reception

/// The event `view`: everything on the visitor's screen.
struct ViewFrame: Encodable {
    let number: Int
    let mood: ScreenState.Mood
    let language: Language
    let caption: String
    let heard: String?
    let choices: [ChoiceFrame]
    let sheet: SheetFrame?
    let ticket: TicketFrame?
    let link: LinkFrame?
    let calls: [String]
    let emergency: Bool
    let notice: String?
    let awaits: Bool
    let seen: Bool

    /// Writes what is shown, with the codes that belong to it.
    init(_ shown: ShownView, codes: ScreenCodes) {
        let (view, state) = (shown.view, shown.view.state)
        number = shown.number
        mood = state.mood
        language = state.language
        caption = view.caption
        heard = state.heard?.text
        choices = zip(view.choiceLabels, state.choices).map(ChoiceFrame.init)
        sheet = view.sheet.map { SheetFrame($0, code: codes.picture(of: $0)) }
        ticket = view.ticket.flatMap { words in
            state.ticket.map { standing in
                let code = standing.ticket.status.isFinal ? nil : codes.picture(of: standing.ticket.id)
                return TicketFrame(words, of: standing.ticket, code: code, isNew: shown.hasNewTicket)
            }
        }
        link = view.link.map { LinkFrame($0, code: codes.picture(of: $0.target)) }
        calls = view.calls
        emergency = state.isEmergency
        notice = view.notice
        awaits = state.awaitsVisitor
        seen = state.mood != .asleep || state.seesSomebody
    }
}
