import Journaling
import Reception
import Testing

@Suite("A situation follows from what happened and was done")
struct SituationTests {
    private static let silence = TimerID(purpose: .silence, serial: 1)

    private static let entries: [JournalEntry.Content] = [
        .event(ConversationEvent(.partChanged(part: .speech, health: .absent), wall: Samples.wall)),
        .event(ConversationEvent(.presence(event: Samples.presence), wall: Samples.wall)),
        .action(.beginVisit(visit: 7, faces: [12])),
        .action(.speak(speech: 3, reply: Samples.reply, manner: SpeechManner())),
        .action(.startTimer(timer: silence, after: .seconds(15))),
        .action(.issueTicket(request: Samples.request, ticket: TicketRequest(line: "land", language: .english))),
        .event(ConversationEvent(.speechEnded(speech: 3, outcome: .finished), wall: Samples.wall)),
        .event(ConversationEvent(.understood(utterance: 5, match: Samples.match), wall: Samples.wall)),
        .event(
            ConversationEvent(
                .ticketAnswered(request: Samples.request, ticket: nil, answer: .failed(failure: .storageFull)),
                wall: Samples.wall)),
        .event(ConversationEvent(.timerFired(timer: silence), wall: Samples.wall)),
        .event(ConversationEvent(.partChanged(part: .speech, health: .ready), wall: Samples.wall)),
        .action(.endVisit(visit: 7, reason: .silence)),
    ]

    private func situation(after count: Int) -> Situation {
        var situation = Situation()
        for (index, content) in Self.entries.prefix(count).enumerated() {
            situation.take(JournalEntry(at: .start + .seconds(Double(index)), content))
        }
        return situation
    }

    @Test("In mid-visit everything that is open is known")
    func open() {
        let situation = situation(after: 6)
        #expect(situation.visit?.id == 7 && situation.visit?.since == .start + .seconds(2))
        #expect(situation.faces.map(\.id) == [12])
        #expect(situation.speaking?.reply == Samples.reply)
        #expect(situation.timers.map(\.due) == [.start + .seconds(19)])
        #expect(situation.requests.map(\.id) == [Samples.request])
        #expect(situation.broken.map(\.part) == [.speech])
        #expect(situation.wall == Samples.wall)
    }

    @Test("What was answered, ran out, was mended or ended is not open any more")
    func closed() {
        #expect(situation(after: 8).visit?.understood == Samples.match)
        let situation = situation(after: Self.entries.count)
        #expect(situation.visit == nil && situation.speaking == nil)
        #expect(situation.timers.isEmpty && situation.requests.isEmpty && situation.broken.isEmpty)
        #expect(situation.now == .start + .seconds(11))
    }
}
