/// The conversation of the robot: what happened in, what to do out.
///
/// It serves one visit at a time. Each kind of event has its file: `+Presence` who comes and goes, `+Dialogue` what is
/// said, `+Requests` what others answer; the skills decide what to reply. After every event the screen is derived from
/// the state, and shown when it differs.
public struct ConversationMachine: Machine {
    let domain: ConversationDomain
    let settings: ConversationSettings
    var visit: Visit?
    var counters = Turn.Counters()
    var crowd = Crowd()
    /// The numbers called at the desks.
    var board = CallBoard()
    /// When somebody behind the visitor was last asked for patience.
    var waitNoticeAt: Instant?
    /// What parts are known to be in another state than working.
    var health: [PartName: PartHealth] = [:]
    var isStopping = false
    private var shown: ScreenState?

    /// Makes a machine that has met nobody.
    public init(domain: ConversationDomain, settings: ConversationSettings = ConversationSettings()) {
        self.domain = domain
        self.settings = settings
    }

    /// What the matcher should know to understand the next words.
    public var matchingContext: MatchingContext {
        MatchingContext(
            language: visit?.language ?? domain.office.language,
            expectation: visit?.question?.expectation ?? .open)
    }

    /// Whether there is no visit and nothing is being said.
    public var isIdle: Bool { visit == nil && !board.isCalling }

    public mutating func handle(_ event: ConversationEvent, at now: Instant) -> [ConversationAction] {
        let moment = Moment(now: now, wall: event.wall)
        var actions = respond(to: event.kind, at: moment)
        let screen = self.screen
        if screen != shown {
            shown = screen
            actions.append(.show(screen: screen))
        }
        return actions
    }

    private mutating func respond(to kind: ConversationEvent.Kind, at moment: Moment) -> [ConversationAction] {
        switch kind {
        case .started(let seed):
            counters.variant = Int(seed % 1_000)
            return []
        case .presence(let event): return presenceChanged(event, at: moment)
        case .heard(let utterance): return heard(utterance, at: moment)
        case .understood(let utterance, let match): return understood(match, of: utterance, at: moment)
        case .matcherFailed(let utterance): return matcherFailed(utterance, at: moment)
        case .chosen(let choice): return chosen(choice, at: moment)
        case .touched: return touched(at: moment)
        case .speechEnded(let speech, let outcome): return speechEnded(speech, outcome, at: moment)
        case .ticketAnswered(let request, let ticket, let answer):
            return ticketAnswered(request, ticket: ticket, answer, at: moment)
        case .dossierAnswered(let request, let answer): return dossierAnswered(request, answer, at: moment)
        case .appointmentAnswered(let request, let id, let answer):
            return appointmentAnswered(request, id: id, answer, at: moment)
        case .scanned(let code): return scanned(code, at: moment)
        case .ticketEvent(let event): return ticketChanged(event, at: moment)
        case .partChanged(let part, let state): return partChanged(part, state, at: moment)
        case .timerFired(let timer): return timerFired(timer, at: moment)
        case .stopping: return stop(at: moment)
        }
    }
}

/// The instant and the wall clock of one event.
struct Moment: Sendable {
    let now: Instant
    let wall: WallTime
}

extension ConversationMachine {
    /// Lets `body` act on the visit, if there is one, and ends the visit when it is over with that.
    mutating func inVisit(at moment: Moment, _ body: (inout Turn) -> Void) -> [ConversationAction] {
        guard let visit else { return [] }
        self.visit = nil
        var turn = Turn(
            visit: visit, counters: counters, board: board, domain: domain, settings: settings, health: health,
            wall: moment.wall, now: moment.now)
        body(&turn)
        counters = turn.counters
        board = turn.board
        self.visit = turn.visit
        if let reason = turn.visit.ending, turn.visit.speaking == nil, turn.visit.upcoming.isEmpty {
            return turn.actions + endVisit(reason, at: moment)
        }
        return turn.actions
    }

    /// Begins a visit of `faces`.
    mutating func beginVisit(faces: [FaceID]) -> ConversationAction {
        counters.visit += 1
        let id = VisitID(rawValue: counters.visit)
        visit = Visit(id: id, faces: faces, isInSight: !faces.isEmpty, language: domain.office.language)
        return .beginVisit(visit: id, faces: faces)
    }

    /// Forgets the visit, and serves whoever waits.
    private mutating func endVisit(_ reason: VisitEnd, at moment: Moment) -> [ConversationAction] {
        guard let ended = visit else { return [] }
        visit = nil
        // Who is there although the visitor left has come since.
        if reason != .left { crowd.markServed(ended.faces) }
        var actions: [ConversationAction] = []
        for timer in [ended.silence, ended.absence].compactMap(\.self) { actions.append(.cancelTimer(timer: timer)) }
        for request in ended.requests {
            actions.append(.cancelTimer(timer: request.patience))
            actions.append(.cancelTimer(timer: request.deadline))
        }
        actions.append(.endVisit(visit: ended.id, reason: reason))
        return actions + serveWaiting(at: moment) + callDue()
    }

    /// Lets the present sentence end and begins nothing more: what is still answered is not for this visit any more.
    private mutating func stop(at moment: Moment) -> [ConversationAction] {
        isStopping = true
        return inVisit(at: moment) { turn in
            turn.closeAll()
            turn.visit.awaited = nil
            turn.visit.upcoming.removeAll()
            turn.visit.ending = .stopped
        }
    }
}
