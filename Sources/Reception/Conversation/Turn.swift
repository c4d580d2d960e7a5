/// One event's worth of a visit: what skills see of the world and all they can do to it.
struct Turn {
    /// Numbers that go on counting from visit to visit.
    struct Counters: Hashable, Sendable {
        var visit = 0
        var speech = 0
        var timer = 0
        var variant = 0
        var heard = 0
    }

    var visit: Visit
    var counters: Counters
    var board: CallBoard
    var actions: [ConversationAction] = []
    let domain: ConversationDomain
    let settings: ConversationSettings
    let health: [PartName: PartHealth]
    let wall: WallTime
    let now: Instant

    /// The office's rules.
    var office: Office { domain.office }

    /// Whether a part may be asked: one that was not heard of yet is still starting.
    func isUsable(_ part: PartName) -> Bool { health[part]?.isUsable ?? true }

    // MARK: Saying

    /// Answers the visitor; `question` is what the robot then waits to be told.
    mutating func answer(_ kind: ReplyKind, _ arguments: ReplyArgument..., asking question: Question? = nil) {
        begin(asking: question, isSorry: false)
        say(kind, arguments)
    }

    /// Answers with an apology.
    mutating func apologise(_ kind: ReplyKind, _ arguments: ReplyArgument..., asking question: Question? = nil) {
        begin(asking: question, isSorry: true)
        say(kind, arguments)
    }

    /// Adds a sentence to the answer just given.
    mutating func add(_ kind: ReplyKind, _ arguments: ReplyArgument..., asking question: Question? = nil) {
        visit.question = question
        say(kind, arguments)
    }

    /// Says something that is no answer: it leaves the question, and waits for the end of the present sentence. Nothing
    /// is remarked after a farewell.
    mutating func remark(_ kind: ReplyKind, _ arguments: ReplyArgument...) {
        if visit.ending == nil { utter(Sentence(reply: reply(kind, arguments))) }
    }

    /// The same to somebody else than the visitor, in the language of the office; the answer stays on the screen.
    mutating func remarkAside(_ kind: ReplyKind) {
        guard visit.ending == nil else { return }
        counters.variant += 1
        let reply = Reply(key: kind.key, language: office.language, variant: counters.variant)
        utter(Sentence(reply: reply, isAside: true))
    }

    /// Says all of the last answer once more; false when there was none. The question stays.
    mutating func sayAgain() -> Bool {
        for reply in visit.answer { utter(Sentence(reply: reply)) }
        return !visit.answer.isEmpty
    }

    /// Says the farewell, with which the visit ends.
    mutating func sayGoodbye(_ reason: VisitEnd) {
        visit.question = nil
        visit.ending = reason
        utter(Sentence(reply: reply(.goodbye, [])))
    }

    /// Asks after a silence whether that was all; what was answered before can still be said again.
    mutating func askAnythingElse() {
        visit.question = .anythingElse
        visit.wasAskedAnythingElse = true
        utter(Sentence(reply: reply(.anythingElse, [])))
    }

    private mutating func begin(asking question: Question?, isSorry: Bool) {
        visit.question = question
        visit.isSorry = isSorry
        visit.answer.removeAll()
    }

    private mutating func say(_ kind: ReplyKind, _ arguments: [ReplyArgument]) {
        let reply = reply(kind, arguments)
        visit.answer.append(reply)
        utter(Sentence(reply: reply))
    }

    private mutating func reply(_ kind: ReplyKind, _ arguments: [ReplyArgument]) -> Reply {
        counters.variant += 1
        return Reply(
            key: kind.key, language: visit.language, variant: counters.variant, arguments: arguments,
            address: visit.address)
    }

    private mutating func utter(_ sentence: Sentence) {
        cancel(\.silence)
        visit.upcoming.append(sentence)
        if visit.speaking == nil, !board.isCalling, !visit.isSuspended { speak(visit.upcoming.removeFirst()) }
    }

    private mutating func speak(_ sentence: Sentence) {
        visit.speaking = speakNow(sentence.reply)
        visit.present = sentence
        if !sentence.isAside { visit.reply = sentence.reply }
    }

    private mutating func speakNow(_ reply: Reply) -> SpeechID {
        counters.speech += 1
        let speech = SpeechID(rawValue: counters.speech)
        actions.append(.speak(speech: speech, reply: reply, manner: visit.manner))
        return speech
    }

    // MARK: Falling silent

    /// Falls silent because the visitor took the floor. Only that their number is called is still to be said. A call to a
    /// desk goes on to its end.
    mutating func stopSpeaking() {
        let unsaid = (visit.speaking == nil ? [] : [visit.present].compactMap(\.self)) + visit.upcoming
        visit.upcoming = unsaid.filter { $0.reply.key == ReplyKind.yourTurn.key }
        visit.isSuspended = false
        board.interrupt()
        guard visit.speaking != nil else { return }
        visit.speaking = nil
        actions.append(.stopSpeaking)
    }

    /// Falls silent because nobody is there to listen (rule 4), unless the visitor is busy at the screen or the farewell is
    /// being said. What was cut off comes first when the visitor is back; but nobody is greeted twice (rule 1).
    mutating func suspendSpeech() {
        guard visit.speaking != nil, visit.ending == nil, !hasRecentInput else { return }
        visit.speaking = nil
        visit.isSuspended = true
        if let present = visit.present, !present.isAside, present.reply.key != ReplyKind.greetHello.key {
            visit.upcoming.insert(present, at: 0)
        }
        actions.append(.stopSpeaking)
    }

    /// Goes on with what there is to say, for the visitor was lost for a moment only.
    mutating func resumeSpeech() {
        visit.isSuspended = false
        goOn()
    }

    /// Whether the visitor said or touched something just now.
    var hasRecentInput: Bool { visit.inputAt.map { now - $0 < settings.inputKeepsVisit } ?? false }

    /// The sentence `speech` is over: a call that is due, the next sentence, or the visitor's turn.
    mutating func speechEnded(_ speech: SpeechID, _ outcome: SpeechOutcome) {
        if visit.speaking == speech {
            visit.speaking = nil
        } else if !board.ended(speech, outcome) {
            return
        }
        goOn()
    }

    /// Says whatever is to be said next, or waits for the visitor.
    mutating func goOn() {
        guard visit.speaking == nil, !board.isCalling, !visit.isSuspended else { return }
        if callIsDue {
            call()
        } else if !visit.upcoming.isEmpty {
            speak(visit.upcoming.removeFirst())
        } else if visit.silence == nil {
            // What happens elsewhere in the office is no sign of life of the visitor.
            listen()
        }
    }

    /// Waits for the visitor, but not for ever.
    mutating func listen() {
        guard visit.isListening, !board.isCalling else { return }
        cancel(\.silence)
        visit.silence = startTimer(
            .silence, after: visit.isEmergency ? settings.emergencyHold : settings.silence)
    }

    // MARK: Calling numbers (rule 13)

    /// Whether a number is to be called now: not before the first word to the visitor, not while the visitor is being
    /// understood, and not in a farewell.
    private var callIsDue: Bool {
        !board.due.isEmpty && visit.reply != nil && visit.awaited == nil && visit.ending == nil
    }

    /// Asks the visitor to wait a moment, once, then calls the next number.
    private mutating func call() {
        cancel(\.silence)
        guard board.isExcused else {
            board.excuse()
            return speak(Sentence(reply: reply(.callMoment, []), isAside: true))
        }
        counters.variant += 1
        let speech = SpeechID(rawValue: counters.speech + 1)
        if let call = board.begin(as: speech) { _ = speakNow(call.reply(variant: counters.variant)) }
    }

    // MARK: Timers

    /// Starts a timer with a fresh serial.
    mutating func startTimer(_ purpose: TimerID.Purpose, after delay: Delay) -> TimerID {
        counters.timer += 1
        let timer = TimerID(purpose: purpose, serial: counters.timer)
        actions.append(.startTimer(timer: timer, after: delay))
        return timer
    }

    /// Stops a timer, if it runs.
    mutating func cancel(_ timer: WritableKeyPath<Visit, TimerID?>) {
        guard let running = visit[keyPath: timer] else { return }
        actions.append(.cancelTimer(timer: running))
        visit[keyPath: timer] = nil
    }

    /// Calls an official.
    mutating func alert(_ alert: OperatorAlert) {
        actions.append(.alertOperator(alert: alert, visit: visit.id))
    }

    /// Calls an official and says so with `kind`; while the office is closed, when there will be one.
    mutating func callStaff(_ alert: OperatorAlert, saying kind: ReplyKind, isSorry: Bool = true) {
        self.alert(alert)
        if !office.hours.isOpen(at: wall), let opening = office.hours.nextOpening(after: wall) {
            apologise(.staffClosed, .opening(time: opening))
        } else if isSorry {
            apologise(kind)
        } else {
            answer(kind)
        }
    }
}

extension TicketCall {
    /// What is called aloud, in the language of whoever is called.
    func reply(variant: Int) -> Reply {
        Reply(
            key: ReplyKind.callNumber.key, language: language, variant: variant,
            arguments: [.ticketNumber(value: number), .desks(ids: [desk])])
    }
}
