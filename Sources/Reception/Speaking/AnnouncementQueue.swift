/// Which call is said aloud next: one after the other, each in the visitor's language and then in the office's.
///
/// A call that is over before its turn comes is not said: somebody came, or was called once more. One that is being said
/// is never cut off; only the other language is left out when nobody needs it any more.
struct AnnouncementQueue: Hashable, Sendable {
    /// The most calls that wait to be said; an office with eight desks never has so many.
    private static let mostDue = 16
    /// What happened longer ago is on the board, and nobody needs to hear it any more.
    static let tooOld = Delay.seconds(60)

    private struct Due: Hashable, Sendable {
        let call: TicketCall
        /// Never empty.
        var languages: [Language]
    }

    private let language: Language
    private let known: Set<Language>
    private var due: [Due] = []

    /// Makes an empty queue for an office of this language; `known` are those in which it can call.
    init(language: Language, known: Set<Language>) {
        self.language = language
        self.known = known
    }

    /// Takes in what happened `age` ago.
    mutating func take(_ event: OfficeEvent, age: Delay) {
        switch event.change {
        case .ticket(let kind, let ticket): take(kind, ticket, age: age)
        // Of the calls that wait nobody knows any more whether they are over.
        case .dayBegan, .missed: due = []
        case .desk, .line: break
        }
    }

    /// What is to be said now; nil when nobody waits to be called.
    mutating func next() -> (call: TicketCall, language: Language)? {
        guard !due.isEmpty else { return nil }
        let (call, language) = (due[0].call, due[0].languages.removeFirst())
        if due[0].languages.isEmpty { due.removeFirst() }
        return (call, language)
    }

    private mutating func take(_ kind: TicketEvent.Kind, _ ticket: Ticket, age: Delay) {
        due.removeAll { $0.call.number == ticket.number }
        guard kind == .called || kind == .recalled, age <= Self.tooOld, let desk = ticket.desk else { return }
        let call = TicketCall(number: ticket.number, desk: desk, language: ticket.language)
        due = (due + [Due(call: call, languages: languages(of: ticket))]).suffix(Self.mostDue)
    }

    private func languages(of ticket: Ticket) -> [Language] {
        known.contains(ticket.language) && ticket.language != language ? [ticket.language, language] : [language]
    }
}
