package import Reception

/// Somebody before a robot, from stepping up to turning away: what the screen shows in, what the visitor does out.
///
/// It reacts when the robot waits for the visitor, after a moment of thought; it says what it wants, answers by touch,
/// says it again in other words when it was not understood, and turns away with a ticket, an answer or neither. Every
/// visit ends: turns and time are bounded.
package struct VisitorMachine: Machine {
    /// What can happen to the visitor.
    package enum Event: Hashable, Sendable {
        /// It is their turn at a robot.
        case turnCame
        /// The screen shows this; nil: it is dark.
        case sees(ScreenState?)
        case timerFired(Int)
    }

    /// What the visitor can do.
    package enum Action: Hashable, Sendable {
        /// Steps before the camera.
        case stepUp
        case perform(VisitorInput)
        case startTimer(Int, after: Delay)
        /// Turns away; nothing follows.
        case stepAway(Ending)
    }

    /// How the visit at the robot ended.
    package enum Ending: Hashable, Sendable {
        case ticket(Ticket)
        case informed
        case handedOver
        case refused
        /// The robot did nothing any more.
        case robotFailed
    }

    /// What is shown of a turn: the same again is no new turn.
    private struct Turn: Hashable {
        let reply: Reply?
        let choices: [Choice]
        let hasTicket: Bool
    }

    private enum Timer {
        case thought(VisitorReaction), nothingHappens, farewell(Ending), everything
    }

    /// After so long without a word of the robot the visitor speaks up; after as long again they turn away.
    package static let longestSilence = Delay.seconds(20)
    /// Nobody stays longer at a robot.
    package static let longestVisit = Delay.seconds(300)
    /// How long it takes to say a sentence.
    private static let timeToSay = Delay.seconds(2)
    /// The most turns of a visit.
    package static let mostTurns = 16

    private let visitor: GeneratedVisitor
    private let slips: Slips
    private let sentences: [String]
    private var numbers: SeededRandom
    /// Which of the sentences comes first.
    private let firstSentence: Int
    private var screen: ScreenState?
    private var ticket: Ticket?
    private var turnTaken: Turn?
    private var timers: [Int: Timer] = [:]
    private var timerCount = 0
    private var turns = 0
    private var timesSaid = 0
    private var hasShownCard = false
    private var hasMet = false
    private var isLeaving = false
    private var isGone = false

    /// Makes a visitor who has not stepped up yet. Who has no sentence of their own says it in the `office`'s language;
    /// `slips` is the share of words that do not come through.
    package init(_ visitor: GeneratedVisitor, office: Language, slips: Double) {
        self.visitor = visitor
        self.slips = Slips(share: slips)
        sentences = visitor.wish.says[visitor.language] ?? visitor.wish.says[office] ?? [visitor.wish.name]
        numbers = visitor.talk
        firstSentence = Int(numbers.unit() * Double(sentences.count))
    }

    package mutating func handle(_ event: Event, at now: Instant) -> [Action] {
        if isGone { return [] }
        switch event {
        case .sees where isLeaving: return []
        case .turnCame: return [.stepUp, start(.everything, after: Self.longestVisit), waitForRobot()]
        case .sees(let screen): return sees(screen)
        case .timerFired(let number): return timers.removeValue(forKey: number).map { fired($0) } ?? []
        }
    }

    private mutating func sees(_ screen: ScreenState?) -> [Action] {
        self.screen = screen
        guard let screen else { return plan(.leave(ending(or: .robotFailed)), after: .seconds(3)) }
        ticket = screen.ticket?.ticket ?? ticket
        if screen.mood != .asleep { hasMet = true }
        guard isTurn(screen) else { return [] }
        let turn = Turn(reply: screen.reply, choices: screen.choices, hasTicket: screen.ticket != nil)
        if turn == turnTaken { return [] }
        turnTaken = turn
        let reaction = reaction(to: screen)
        let thought = Delay.seconds(0.8 + 1.7 * numbers.unit())
        return plan(reaction, after: reaction == .sayWish ? thought + Self.timeToSay : thought)
    }

    /// Whether the robot waits for this visitor: after a visit that ended early, too.
    private func isTurn(_ screen: ScreenState) -> Bool {
        screen.awaitsVisitor || (screen.mood == .asleep && hasMet)
    }

    private mutating func reaction(to screen: ScreenState) -> VisitorReaction {
        turns += 1
        if turns > Self.mostTurns { return .leave(ending(or: .handedOver)) }
        let standing = VisitorStanding(
            wish: visitor.wish, language: visitor.language, priority: visitor.priority,
            hasCardToShow: visitor.card != nil && !hasShownCard, timesSaid: timesSaid)
        if screen.mood == .asleep, let ticket { return .leave(.ticket(ticket)) }
        return standing.reaction(to: screen)
    }

    // MARK: Time

    private mutating func fired(_ timer: Timer) -> [Action] {
        switch timer {
        case .thought(let reaction): return perform(reaction)
        case .farewell(let ending): return goAway(ending)
        case .everything: return goAway(ending(or: .handedOver))
        case .nothingHappens:
            if timesSaid > 0 || screen == nil { return goAway(ending(or: .robotFailed)) }
            return perform(.sayWish)
        }
    }

    private mutating func perform(_ reaction: VisitorReaction) -> [Action] {
        switch reaction {
        case .sayWish: return [.perform(.text(sentence(), source: .recognized, language: nil)), waitForRobot()]
        case .touch(let choice): return [.perform(.choice(choice)), waitForRobot()]
        case .showCard:
            hasShownCard = true
            guard let card = visitor.card else { return [] }
            return [.perform(.scanned(.card(holder: card))), waitForRobot()]
        case .leave(let ending): return takeLeave(ending)
        }
    }

    /// Every other visitor says goodbye to a robot that has served them; the others just go.
    private mutating func takeLeave(_ ending: Ending) -> [Action] {
        let isServed = ending != .robotFailed && screen?.mood != .asleep
        guard isServed, numbers.unit() < 0.5 else { return goAway(ending) }
        isLeaving = true
        dropPresentTimer()
        let words = VisitorWords.goodbye(in: visitor.language)
        return [
            .perform(.text(words, source: .recognized, language: nil)), start(.farewell(ending), after: .seconds(1.5)),
        ]
    }

    private mutating func goAway(_ ending: Ending) -> [Action] {
        isGone = true
        return [.stepAway(ending)]
    }

    /// The ticket, if there is one; else `other`.
    private func ending(or other: Ending) -> Ending { ticket.map(Ending.ticket) ?? other }

    // MARK: Words and timers

    /// What the visitor came for, each time in other words, as a recogniser has it.
    private mutating func sentence() -> String {
        defer { timesSaid += 1 }
        return slips.apply(to: sentences[(firstSentence + timesSaid) % sentences.count], &numbers)
    }

    /// Plans what to do next, in place of what was planned or waited for before.
    private mutating func plan(_ reaction: VisitorReaction, after thought: Delay) -> [Action] {
        dropPresentTimer()
        return [start(.thought(reaction), after: thought)]
    }

    private mutating func waitForRobot() -> Action {
        dropPresentTimer()
        return start(.nothingHappens, after: Self.longestSilence)
    }

    private mutating func dropPresentTimer() {
        timers = timers.filter { if case .everything = $0.value { true } else { false } }
    }

    private mutating func start(_ timer: Timer, after delay: Delay) -> Action {
        timerCount += 1
        timers[timerCount] = timer
        return .startTimer(timerCount, after: delay)
    }
}
