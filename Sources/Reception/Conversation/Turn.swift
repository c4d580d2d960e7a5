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
    var actions: [ConversationAction] = []
    let domain: ConversationDomain
    let settings: ConversationSettings
    let wall: WallTime
    let now: Instant

    // MARK: Saying

    /// Answers the visitor; `question` is what the robot then waits to be told.
    mutating func answer(_ kind: ReplyKind, _ arguments: ReplyArgument..., asking question: Question? = nil) {
        visit.question = question
        visit.isSorry = false
        say(kind, arguments)
    }

    /// Answers with an apology.
    mutating func apologise(_ kind: ReplyKind, _ arguments: ReplyArgument..., asking question: Question? = nil) {
        visit.question = question
        visit.isSorry = true
        say(kind, arguments)
    }

    /// Says something that is no answer: it leaves the question, and waits for the end of the present sentence. Nothing
    /// is remarked after a farewell.
    mutating func remark(_ kind: ReplyKind, _ arguments: ReplyArgument...) {
        if visit.ending == nil { say(kind, arguments) }
    }

    /// Says the farewell, with which the visit ends.
    mutating func sayGoodbye(_ reason: VisitEnd) {
        visit.question = nil
        visit.ending = reason
        say(.goodbye, [])
    }

    private mutating func say(_ kind: ReplyKind, _ arguments: [ReplyArgument]) {
        counters.variant += 1
        let reply = Reply(
            key: kind.key, language: visit.language, variant: counters.variant, arguments: arguments)
        cancel(\.silence)
        if visit.speaking == nil { speak(reply) } else { visit.upcoming.append(reply) }
    }

    private mutating func speak(_ reply: Reply) {
        counters.speech += 1
        let speech = SpeechID(rawValue: counters.speech)
        visit.speaking = speech
        visit.reply = reply
        visit.cutOff = nil
        actions.append(.speak(speech: speech, reply: reply))
    }

    /// Falls silent because the visitor took the floor.
    mutating func stopSpeaking() {
        visit.upcoming.removeAll()
        visit.cutOff = nil
        guard visit.speaking != nil else { return }
        visit.speaking = nil
        actions.append(.stopSpeaking)
    }

    /// Falls silent because nobody is there to listen (rule 4), unless the visitor is busy at the screen or the farewell is
    /// being said.
    mutating func suspendSpeech() {
        guard visit.speaking != nil, visit.ending == nil, !hasRecentInput else { return }
        visit.speaking = nil
        visit.cutOff = visit.reply?.key == ReplyKind.greetHello.key ? nil : visit.reply
        actions.append(.stopSpeaking)
    }

    /// Says the sentence that was cut off again, for the visitor was lost for a moment only; but nobody is greeted twice
    /// (rule 1).
    mutating func resumeSpeech() {
        guard visit.speaking == nil else { return }
        if let reply = visit.cutOff {
            speak(reply)
        } else if visit.silence == nil {
            listen()
        }
    }

    /// Whether the visitor said or touched something just now.
    var hasRecentInput: Bool { visit.inputAt.map { now - $0 < settings.inputKeepsVisit } ?? false }

    /// The sentence `speech` is over: the next one, or the visitor's turn. False when it was not the present sentence.
    mutating func speechEnded(_ speech: SpeechID) -> Bool {
        guard visit.speaking == speech else { return false }
        visit.speaking = nil
        if visit.upcoming.isEmpty { listen() } else { speak(visit.upcoming.removeFirst()) }
        return true
    }

    /// Waits for the visitor, but not for ever.
    mutating func listen() {
        guard visit.isListening else { return }
        cancel(\.silence)
        visit.silence = startTimer(.silence, after: settings.silence)
    }

    // MARK: Asking others

    /// Asks the ticket service to issue a ticket.
    mutating func issueTicket(line: LineID) {
        let request = open(.issue(line: line))
        actions.append(
            .issueTicket(request: request, ticket: TicketRequest(line: line, language: visit.language)))
    }

    /// Asks the ticket service how a ticket stands.
    mutating func lookUpTicket(_ number: TicketNumber) {
        let request = open(.status(number: number))
        actions.append(.lookUpTicket(request: request, number: number))
    }

    /// Takes the open request that `matches` off the list and stops its timers.
    mutating func close(_ matches: (OpenRequest) -> Bool) -> OpenRequest? {
        guard let index = visit.requests.firstIndex(where: matches) else { return nil }
        let request = visit.requests.remove(at: index)
        actions.append(.cancelTimer(timer: request.patience))
        actions.append(.cancelTimer(timer: request.deadline))
        return request
    }

    /// Calls an official.
    mutating func alert(_ alert: OperatorAlert) {
        actions.append(.alertOperator(alert: alert, visit: visit.id))
    }

    private mutating func open(_ subject: OpenRequest.Subject) -> RequestID {
        visit.requestCount += 1
        visit.question = nil
        let id = RequestID(visit: visit.id, number: visit.requestCount)
        let patience = startTimer(.patience, after: settings.patience)
        let deadline = startTimer(.deadline, after: settings.deadline)
        visit.requests.append(OpenRequest(id: id, subject: subject, patience: patience, deadline: deadline))
        return id
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
}
