import Reception
import Simulation
import TestSupport
import Testing

@Suite("Whatever happens, the conversation keeps its promises")
struct ConversationPropertyTests {
    private static let length = 300

    @Test("In any order of events", arguments: UInt64(0)..<100)
    func promises(_ seed: UInt64) {
        let stage = Self.played(seed: seed)
        var inspector = Inspector()
        for exchange in stage.record { inspector.inspect(exchange) }
        #expect(inspector.findings == [], "seed \(seed)")
    }

    @Test("Every visit ends when nothing more happens, and leaves no timer", arguments: UInt64(0)..<100)
    func everythingEnds(_ seed: UInt64) {
        var stage = Self.played(seed: seed)
        _ = stage.play(.see([]))
        for _ in 0..<20 where !stage.machine.isIdle {
            let mends: [Happening] = [
                .matcherFails, .dossier(.unknown), .answer(.failure(.notFound)), .robotFinishes, .wait(20),
            ]
            for happening in mends {
                _ = stage.play(happening)
            }
        }
        let isIdle = stage.machine.isIdle
        #expect(isIdle, "seed \(seed)")
        var inspector = Inspector()
        for exchange in stage.record { inspector.inspect(exchange) }
        #expect(inspector.runningTimers.isEmpty)
    }

    @Test("A stop ends everything at once or with the sentence", arguments: UInt64(0)..<100)
    func stops(_ seed: UInt64) {
        var stage = Self.played(seed: seed)
        let deeds = stage.play(.stop) + stage.play(.answer(.ticket("A001"))) + stage.play(.speechEnds)
        let isIdle = stage.machine.isIdle
        #expect(isIdle, "seed \(seed)")
        #expect(!deeds.contains { $0.hasPrefix("say") || $0.hasPrefix("visit ") })
    }

    @Test("The same events give the same actions, also without the visitor's words", arguments: UInt64(0)..<20)
    func isDeterministic(_ seed: UInt64) {
        var machine = ConversationMachine(domain: .small(.announcing))
        for exchange in Self.played(seed: seed).record {
            let actions = machine.handle(exchange.event.redacted, at: exchange.at)
            #expect(actions.map(\.redacted) == exchange.actions.map(\.redacted))
        }
    }

    private static func played(seed: UInt64) -> Stage {
        var stage = Stage(office: .announcing)
        var visits = RandomVisits(seed: seed)
        _ = stage.feed(.started(seed: seed))
        for _ in 0..<length { _ = stage.play(visits.next()) }
        return stage
    }
}

/// Looks at what a machine did and notes every broken promise.
struct Inspector {
    private(set) var findings: [String] = []
    private(set) var runningTimers: Set<TimerID> = []
    private var startedTimers: Set<TimerID> = []
    private var visit: VisitID?
    private var speaking: SpeechID?
    private var spoken: SpeechID = 0
    private var isCalling = false
    private var screen: ScreenState?

    mutating func inspect(_ exchange: Stage.Exchange) {
        before(exchange)
        for action in exchange.actions { inspect(action) }
        if visit == nil, !runningTimers.isEmpty { findings.append("timers run without a visit: \(runningTimers)") }
        if visit == nil, speaking != nil, !isCalling { findings.append("speech without a visit") }
        if visit != nil, speaking == nil, screen?.awaitsVisitor == true, runningTimers.isEmpty {
            findings.append("nothing would ever end the visitor's turn")
        }
    }

    private mutating func before(_ exchange: Stage.Exchange) {
        switch exchange.event.kind {
        case .speechEnded(let speech, _): if speech == speaking { speaking = nil }
        case .appointmentAnswered(let request, let id, _):
            if request.visit != visit, !exchange.actions.contains(.withdrawAppointment(id: id)) {
                findings.append("an appointment of a past visit was kept")
            }
        case .timerFired(let timer): runningTimers.remove(timer)
        case .ticketAnswered(let request, let ticket?, _):
            if request.visit != visit, !exchange.actions.contains(.cancelTicket(ticket: ticket)) {
                findings.append("a ticket of a past visit was kept")
            }
        default: break
        }
    }

    private mutating func inspect(_ action: ConversationAction) {
        switch action {
        case .beginVisit(let begun, _):
            if visit != nil { findings.append("a visit began in another") }
            visit = begun
        case .endVisit(let ended, _):
            if visit != ended { findings.append("a visit ended that was not there") }
            visit = nil
        case .speak(let speech, let reply, _): inspect(reply, as: speech)
        case .stopSpeaking:
            if speaking == nil { findings.append("silence was broken off") }
            speaking = nil
        case .show(let shown):
            if shown == screen { findings.append("the same screen was shown again") }
            screen = shown
        case .startTimer(let timer, let delay):
            if !startedTimers.insert(timer).inserted { findings.append("a timer's serial was used again") }
            if delay <= .zero { findings.append("a timer without length") }
            runningTimers.insert(timer)
        case .cancelTimer(let timer):
            if !startedTimers.contains(timer) { findings.append("a timer was stopped that never ran") }
            runningTimers.remove(timer)
        case .issueTicket(let request, _), .lookUpTicket(let request, _), .findTicket(let request, _),
            .prioritiseTicket(let request, _, _), .withdrawTicket(let request, _), .lookUpDossier(let request, _),
            .bookAppointment(let request, _):
            if request.visit != visit { findings.append("a request of another visit") }
        case .cancelTicket, .withdrawAppointment, .alertOperator: break
        }
    }

    private mutating func inspect(_ reply: Reply, as speech: SpeechID) {
        if speaking != nil { findings.append("two sentences at once") }
        if visit == nil, reply.key != ReplyKind.callNumber.key { findings.append("a sentence to nobody") }
        if speech <= spoken { findings.append("a sentence's number was used again") }
        (speaking, spoken) = (speech, speech)
        isCalling = reply.key == ReplyKind.callNumber.key
        guard let kind = ReplyKind.all.first(where: { $0.key == reply.key }) else {
            return findings.append("\(reply.key) is not in the table of replies")
        }
        if reply.address != .unknown, reply.key == ReplyKind.callNumber.key {
            findings.append("a call addresses its visitor")
        }
        for placeholder in kind.placeholders where reply.argument(for: placeholder) == nil {
            findings.append("\(reply.key) misses \(placeholder)")
        }
    }
}
