import Synchronization

/// Calls numbers aloud in the hall, where the board does that (rule 13).
///
/// It follows the ticket office and says each call, one after the other, none cut off and none twice. What it missed while
/// the office was away is said only as long as somebody may wait for it.
public final class CallAnnouncer: Sendable {
    private struct State {
        var queue: AnnouncementQueue
        var isSpeaking = false
        var lastSpeech = 0
    }

    private let renderer: any ReplyRenderer
    private let voice: Voice
    private let follower: TicketFollower
    private let note: HealthNote
    private let state: Mutex<State>

    /// Makes an announcer that is silent until `run`. `language` is the office's. `report` takes changes of the health of
    /// the ticket office and of the voice.
    public init(
        tickets: any TicketService, renderer: any ReplyRenderer, language: Language,
        voice: (synthesizer: any SpeechSynthesizer, output: any AudioOutput), settings: AgentSettings = AgentSettings(),
        clock: any ReceptionClock, report: @escaping @Sendable (PartName, PartHealth) -> Void = { _, _ in }
    ) {
        self.renderer = renderer
        self.voice = Voice(
            synthesizer: voice.synthesizer, output: voice.output, clock: clock, patience: settings.speechDeadline)
        let office = HealthNote(part: .tickets, tell: report)
        follower = TicketFollower(tickets: tickets, policy: settings.restart, clock: clock, report: office.note)
        note = HealthNote(part: .speech, tell: report)
        state = Mutex(State(queue: AnnouncementQueue(language: language, known: Set(renderer.languages))))
    }

    /// Calls until the task is cancelled.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { [self] in await follower.run { take($0, age: $1) } }
            group.addTask { [self] in await voice.run { ended($1, $2) } }
        }
    }

    private func take(_ event: OfficeEvent, age: Delay) {
        state.withLock { $0.queue.take(event, age: age) }
        sayNext()
    }

    /// A sentence is over; one that failed is not tried again, because nobody knows how much of it was heard.
    private func ended(_ outcome: SpeechOutcome, _ failure: PartFailure?) {
        if let failure { note.note(.failed(reason: failure.reason)) }
        if outcome == .finished { note.note(.ready) }
        state.withLock { $0.isSpeaking = false }
        sayNext()
    }

    /// Says what is due, unless something is being said.
    private func sayNext() {
        let next = state.withLock { state -> SpeechRequest? in
            guard !state.isSpeaking, let (call, language) = state.queue.next() else { return nil }
            state.isSpeaking = true
            state.lastSpeech += 1
            return request(for: call, in: language, as: SpeechID(rawValue: state.lastSpeech))
        }
        if let next { voice.say(next) }
    }

    private func request(for call: TicketCall, in language: Language, as speech: SpeechID) -> SpeechRequest {
        let reply = Reply(
            key: ReplyKind.callNumber.key, language: language, variant: 0,
            arguments: [.ticketNumber(value: call.number), .desks(ids: [call.desk])])
        return SpeechRequest(
            id: speech, text: renderer.render(reply).spoken, language: language, priority: reply.priority)
    }
}
