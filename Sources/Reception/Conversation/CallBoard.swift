/// The numbers called lately, and those this robot still has to call aloud (rule 13).
struct CallBoard: Hashable, Sendable {
    /// The most calls on the screen.
    private static let mostShown = 4
    /// The most calls that wait to be said; an office with eight desks never has so many.
    private static let mostDue = 16

    /// The latest calls, newest first.
    private(set) var shown: [TicketCall] = []
    /// What is still to be called, oldest first.
    private(set) var due: [TicketCall] = []
    /// The call that is being said.
    var saying: SpeechID?
    /// Whether the visitor was asked to wait a moment for the calls.
    var isExcused = false

    /// Takes in what happened to a ticket. `isAnnouncer`: this robot calls aloud.
    mutating func update(_ event: TicketEvent, isAnnouncer: Bool) {
        shown.removeAll { $0.number == event.ticket.number }
        if saying == nil { drop(event.ticket.number) }
        guard event.kind == .called, let desk = event.ticket.desk else { return }
        let call = TicketCall(
            number: event.ticket.number, desk: desk, language: event.ticket.language,
            displayName: event.ticket.displayName)
        shown = Array(([call] + shown).prefix(Self.mostShown))
        if isAnnouncer { due = (due + [call]).suffix(Self.mostDue) }
    }

    /// The sentence `speech` is over. False when it was no call.
    mutating func ended(_ speech: SpeechID, _ outcome: SpeechOutcome) -> Bool {
        guard saying == speech else { return false }
        saying = nil
        if outcome != .stopped, !due.isEmpty { due.removeFirst() }
        if due.isEmpty { isExcused = false }
        return true
    }

    /// The robot was silenced: whoever was being called is called again at the next pause, after another excuse.
    mutating func interrupt() {
        saying = nil
        isExcused = false
    }

    /// The visitor is told of the call already: nobody else needs to hear it.
    mutating func drop(_ number: TicketNumber) { due.removeAll { $0.number == number } }
}
