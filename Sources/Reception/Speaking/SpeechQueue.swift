/// What is said next, what is cut off for it, and what is not said any more.
///
/// The highest priority first, in each the oldest first. What an official says and what helps in danger cut off what is
/// below them; a call to a desk waits for the end of the present sentence and is itself never cut off. A visitor who takes the
/// floor ends the conversation's speech, no other. What is asked for twice is said once; what waited too long is not said.
public struct SpeechQueue: Machine {
    /// What can happen.
    public enum Event: Hashable, Sendable {
        /// Somebody wants something said. Ids must rise.
        case asked(SpeechRequest)
        /// The visitor took the floor.
        case interrupted
        /// What was begun is over.
        case ended(SpeechID, SpeechOutcome)
    }

    /// What is to be done.
    public enum Action: Hashable, Sendable {
        /// Say this now; nothing else is being said.
        case begin(SpeechRequest)
        /// Cut this off; its end is still to be told.
        case cut(SpeechID)
        /// A request is over, whoever asked for it.
        case tell(SpeechID, SpeechOutcome)
    }

    fileprivate struct Waiting: Hashable, Sendable {
        let request: SpeechRequest
        let since: Instant
    }

    private struct Speaking: Hashable, Sendable {
        let request: SpeechRequest
        var isCut = false
    }

    /// The most requests that wait; a robot in a visit has three or four.
    public static let mostWaiting = 64

    private var speaking: Speaking?
    private var waiting: [Waiting] = []
    /// Who asked for what is said under another's id.
    private var merged: [SpeechID: [SpeechID]] = [:]

    /// A queue in which nothing is said.
    public init() {}

    public mutating func handle(_ event: Event, at now: Instant) -> [Action] {
        switch event {
        case .asked(let request): asked(request, at: now)
        case .interrupted: interrupted()
        case .ended(let speech, let outcome): ended(speech, outcome, at: now)
        }
    }

    /// How long something of `priority` may wait until nobody needs it any more; help in danger is always needed.
    static func patience(of priority: SpeechPriority) -> Delay? {
        switch priority {
        case .conversation: .seconds(30)
        case .operator: .seconds(60)
        case .call: .seconds(120)
        case .emergency: nil
        }
    }

    private mutating func asked(_ request: SpeechRequest, at now: Instant) -> [Action] {
        if let same = sameAs(request) {
            merged[same, default: []].append(request.id)
            return []
        }
        waiting.append(Waiting(request: request, since: now))
        let crowdedOut = waiting.count > Self.mostWaiting ? [leastNeeded()].compactMap(\.self) : []
        return crowdedOut.flatMap { tell($0, .stopped) } + cutFor(request) + beginNext(at: now)
    }

    /// A request that says the same and will be heard to its end.
    private func sameAs(_ request: SpeechRequest) -> SpeechID? {
        let heard = speaking.flatMap { $0.isCut ? nil : $0.request }
        return ([heard].compactMap(\.self) + waiting.map(\.request)).first { $0.saysTheSame(as: request) }?.id
    }

    private mutating func leastNeeded() -> SpeechID? {
        let least = waiting.indices.min { waiting[$0].request.priority < waiting[$1].request.priority }
        return least.map { waiting.remove(at: $0).request.id }
    }

    private mutating func cutFor(_ request: SpeechRequest) -> [Action] {
        guard let present = speaking, !present.isCut, present.request.priority.yields(to: request.priority) else {
            return []
        }
        speaking?.isCut = true
        return [.cut(present.request.id)]
    }

    private mutating func interrupted() -> [Action] {
        let unsaid = waiting.map(\.request).filter { $0.priority == .conversation }
        waiting.removeAll { $0.request.priority == .conversation }
        var actions: [Action] = []
        if let present = speaking, !present.isCut, present.request.priority == .conversation {
            speaking?.isCut = true
            actions.append(.cut(present.request.id))
        }
        return actions + unsaid.flatMap { tell($0.id, .stopped) }
    }

    private mutating func ended(_ speech: SpeechID, _ outcome: SpeechOutcome, at now: Instant) -> [Action] {
        guard speaking?.request.id == speech else { return [] }
        speaking = nil
        return tell(speech, outcome) + beginNext(at: now)
    }

    private mutating func beginNext(at now: Instant) -> [Action] {
        guard speaking == nil else { return [] }
        let stale = waiting.filter { $0.isStale(at: now) }
        waiting.removeAll { $0.isStale(at: now) }
        let dropped = stale.flatMap { tell($0.request.id, .stopped) }
        // Equal ones keep their order: the first of the highest wins.
        guard let highest = waiting.map(\.request.priority).max(),
            let next = waiting.firstIndex(where: { $0.request.priority == highest })
        else { return dropped }
        let request = waiting.remove(at: next).request
        speaking = Speaking(request: request)
        return dropped + [.begin(request)]
    }

    private mutating func tell(_ speech: SpeechID, _ outcome: SpeechOutcome) -> [Action] {
        ([speech] + (merged.removeValue(forKey: speech) ?? [])).map { .tell($0, outcome) }
    }
}

extension SpeechQueue.Waiting {
    fileprivate func isStale(at now: Instant) -> Bool {
        SpeechQueue.patience(of: request.priority).map { now - since > $0 } ?? false
    }
}

extension SpeechRequest {
    fileprivate func saysTheSame(as other: SpeechRequest) -> Bool {
        text == other.text && language == other.language && priority == other.priority && manner == other.manner
    }
}

extension SpeechPriority {
    /// Whether a sentence of this priority is cut off for one of `other`.
    fileprivate func yields(to other: SpeechPriority) -> Bool {
        switch (self, other) {
        case (.call, _), (_, .call): false
        default: self < other
        }
    }
}
