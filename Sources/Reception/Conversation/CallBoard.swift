/// The numbers called lately, and those this robot still has to call aloud (rule 13).
struct CallBoard: Hashable, Sendable {
    /// The most calls on the screen.
    private static let mostShown = 4
    /// The most calls that wait to be said; an office with eight desks never has so many.
    private static let mostDue = 16

    private struct Spoken: Hashable, Sendable {
        let call: TicketCall
        let speech: SpeechID
    }

    /// The latest calls, newest first.
    private(set) var shown: [TicketCall] = []
    /// What is still to be called, oldest first.
    private(set) var due: [TicketCall] = []
    /// The call that is being said.
    private var current: Spoken?
    /// Whether the visitor was asked to wait a moment for the calls.
    private(set) var isExcused = false

    /// Whether a number is being called.
    var isCalling: Bool { current != nil }

    /// Takes in what happened to a ticket. `isAnnouncer`: this robot calls aloud.
    mutating func update(_ event: TicketEvent, isAnnouncer: Bool) {
        shown.removeAll { $0.number == event.ticket.number }
        drop(event.ticket.number)
        guard event.kind == .called || event.kind == .recalled, let desk = event.ticket.desk else { return }
        let call = TicketCall(
            number: event.ticket.number, desk: desk, language: event.ticket.language,
            displayName: event.ticket.displayName)
        shown = Array(([call] + shown).prefix(Self.mostShown))
        if isAnnouncer { due = (due + [call]).suffix(Self.mostDue) }
    }

    /// The visitor was asked for a moment.
    mutating func excuse() { isExcused = true }

    /// The next number to be called, which is now being said as `speech`.
    mutating func begin(as speech: SpeechID) -> TicketCall? {
        guard !due.isEmpty else { return nil }
        let call = due.removeFirst()
        current = Spoken(call: call, speech: speech)
        return call
    }

    /// The sentence `speech` is over. False when it was no call.
    mutating func ended(_ speech: SpeechID, _ outcome: SpeechOutcome) -> Bool {
        guard current?.speech == speech else { return false }
        if outcome == .stopped { putBack() } else { current = nil }
        if due.isEmpty { isExcused = false }
        return true
    }

    /// The visitor took the floor: a call that has begun is brought to its end, the others come after another excuse.
    mutating func interrupt() { isExcused = false }

    /// Nobody needs to hear this call any more: somebody came, or was told otherwise.
    mutating func drop(_ number: TicketNumber) {
        due.removeAll { $0.number == number }
        if due.isEmpty, current == nil { isExcused = false }
    }

    private mutating func putBack() {
        guard let call = current?.call else { return }
        current = nil
        if shown.contains(call) { due.insert(call, at: 0) }
    }
}
