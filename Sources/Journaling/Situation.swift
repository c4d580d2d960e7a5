package import Reception

/// How things stand at a place in a journal, as far as what happened and what was done tells.
package struct Situation: Sendable {
    /// A visit under way.
    package struct CurrentVisit: Sendable {
        /// Its number.
        package let id: VisitID
        /// The faces it began with.
        package let faces: [FaceID]
        /// When it began.
        package let since: Instant
        /// What the visitor was last taken to mean.
        package internal(set) var understood: IntentMatch?
    }

    /// A timer that runs.
    package struct RunningTimer: Sendable {
        /// Which.
        package let timer: TimerID
        /// When it runs out.
        package let due: Instant
    }

    /// Something that was asked of another part and not answered yet.
    package struct OpenRequest: Sendable {
        /// Its number.
        package let id: RequestID
        /// What was asked.
        package let action: ConversationAction
    }

    /// The instant of the last entry.
    package private(set) var now = Instant.start
    /// The clock on the wall at the last event.
    package private(set) var wall: WallTime?
    /// The visit, if there is one.
    package private(set) var visit: CurrentVisit?
    /// What is on the screen.
    package private(set) var screen: ScreenState?
    /// What is being said.
    package private(set) var speaking: (speech: SpeechID, reply: Reply)?
    /// The timers, in the order they were started.
    package private(set) var timers: [RunningTimer] = []
    /// The requests, in the order they were made.
    package private(set) var requests: [OpenRequest] = []
    /// Who is there.
    package private(set) var faces: [PresentFace] = []
    /// The parts that are known not to work, in the order in which they ceased to.
    package private(set) var broken: [(part: PartName, health: PartHealth)] = []

    /// The beginning, before anything.
    package init() {}

    /// Goes on by one entry.
    package mutating func take(_ entry: JournalEntry) {
        now = entry.at
        switch entry.content {
        case .event(let event):
            wall = event.wall
            note(event.kind)
        case .action(let action): note(action)
        }
    }

    private mutating func note(_ event: ConversationEvent.Kind) {
        switch event {
        case .presence(let event): faces = event.faces
        case .understood(_, let match): visit?.understood = match
        case .speechEnded(let speech, _): if speaking?.speech == speech { speaking = nil }
        case .ticketAnswered(let request, _, _), .dossierAnswered(let request, _),
            .appointmentAnswered(let request, _, _):
            requests.removeAll { $0.id == request }
        case .partChanged(let part, let health):
            broken.removeAll { $0.part == part }
            if !health.isUsable { broken.append((part, health)) }
            // Nobody is known to have left, but nobody is seen.
            if part == .camera, !health.isUsable { faces = [] }
        case .timerFired(let timer): timers.removeAll { $0.timer == timer }
        case .started, .heard, .matcherFailed, .chosen, .touched, .scanned, .ticketEvent, .stopping: break
        }
    }

    private mutating func note(_ action: ConversationAction) {
        switch action {
        case .beginVisit(let id, let faces): visit = CurrentVisit(id: id, faces: faces, since: now)
        case .endVisit: visit = nil
        case .speak(let speech, let reply, _): speaking = (speech, reply)
        case .show(let state): screen = state
        case .startTimer(let timer, let delay): timers.append(RunningTimer(timer: timer, due: now + delay))
        case .cancelTimer(let timer): timers.removeAll { $0.timer == timer }
        case .issueTicket(let id, _), .lookUpTicket(let id, _), .findTicket(let id, _), .withdrawTicket(let id, _),
            .prioritiseTicket(let id, _, _), .lookUpDossier(let id, _), .bookAppointment(let id, _):
            requests.append(OpenRequest(id: id, action: action))
        case .stopSpeaking, .cancelTicket, .withdrawAppointment, .alertOperator: break
        }
    }
}
