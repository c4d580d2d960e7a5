import Reception

/// What a visitor does when it is their turn.
enum VisitorReaction: Hashable, Sendable {
    /// Says what they came for, in words not used before while there are some.
    case sayWish
    case touch(Choice)
    case showCard
    /// Turns away.
    case leave(VisitorMachine.Ending)
}

/// What a visitor knows when it is their turn: all that decides what they do.
struct VisitorStanding: Sendable {
    let wish: CrowdPlan.Wish
    let language: Language
    let priority: PriorityClass?
    /// Whether a card is still to be shown.
    let hasCardToShow: Bool
    /// How often they said what they came for.
    let timesSaid: Int

    /// How often somebody says what they want to a robot that does not get it.
    static let mostTimes = 4

    /// What the visitor does before this screen.
    func reaction(to screen: ScreenState) -> VisitorReaction {
        if wish.wantsTicket, let ticket = screen.ticket?.ticket {
            return priorityAnswer(to: screen).map(VisitorReaction.touch) ?? .leave(.ticket(ticket))
        }
        let key = screen.reply?.key
        if let key, Self.refusals.contains(key) { return .leave(.refused) }
        if let key, Self.handovers.contains(key) || screen.isEmergency { return .leave(.handedOver) }
        if hasCardToShow { return .showCard }
        if timesSaid == 0, !screen.choices.contains(.yes) { return .sayWish }
        if let choice = answer(to: screen) { return .touch(choice) }
        let isTold = key.map { !Self.invitations.contains($0) } ?? false
        if !wish.wantsTicket, isTold { return .leave(.informed) }
        return timesSaid < Self.mostTimes ? .sayWish : .leave(.handedOver)
    }

    /// The button that answers whether the visitor is called before others; nil when that is not asked.
    private func priorityAnswer(to screen: ScreenState) -> Choice? {
        guard screen.choices.contains(where: { if case .priority = $0 { true } else { false } }) else { return nil }
        return priority.map { .priority(reason: $0) } ?? .no
    }

    /// The button to touch; nil when there is none that helps.
    private func answer(to screen: ScreenState) -> Choice? {
        let choices = screen.choices
        if choices.isEmpty { return nil }
        if choices.contains(.yes) { return agrees(to: screen) ? .yes : .no }
        let wanted: [Choice?] = [
            wish.procedure.map { .procedure(id: $0) }, wish.line.map { .line(id: $0) }, priorityAnswer(to: screen),
            .language(language: language), .rating(value: 5), topic(among: choices),
        ]
        if let choice = wanted.compactMap(\.self).first(where: choices.contains) { return choice }
        let any = choices.first { choice in
            switch choice {
            case .appointmentTime, .facility: true
            default: false
            }
        }
        return any ?? [.staff, .no].first(where: choices.contains)
    }

    /// Whether the visitor says yes. A ticket just taken is not given back, and a name may be shown.
    private func agrees(to screen: ScreenState) -> Bool {
        switch screen.reply?.key {
        case ReplyKind.confirmCancelTicket.key: return false
        case ReplyKind.askName.key: return true
        case ReplyKind.confirmTopic.key:
            guard case .topic(let topic)? = screen.reply?.argument(for: .topic) else { return false }
            return means(topic)
        default: return wish.wantsTicket
        }
    }

    /// Whether `topic` may be what the visitor came for: nothing that it names is another than theirs.
    private func means(_ topic: Topic) -> Bool {
        if let procedure = topic.procedure, let own = wish.procedure, procedure != own { return false }
        if let line = topic.line, let own = wish.line, line != own { return false }
        return topic.intent != .takeTicket || wish.wantsTicket
    }

    /// The topic that is closest to what the visitor came for.
    private func topic(among choices: [Choice]) -> Choice? {
        let topics = choices.compactMap { choice -> Topic? in
            if case .topic(let topic) = choice { topic } else { nil }
        }
        let own = topics.first { topic in
            (topic.procedure != nil && topic.procedure == wish.procedure)
                || (topic.line != nil && topic.line == wish.line)
        }
        let ticket = wish.wantsTicket ? topics.first { $0.intent == .takeTicket && means($0) } : nil
        return (own ?? ticket).map { .topic(topic: $0) }
    }
}

extension VisitorStanding {
    private static func keys(_ kinds: ReplyKind...) -> Set<ReplyKey> { Set(kinds.map(\.key)) }

    /// There is no ticket to be had.
    private static let refusals = keys(
        .ticketClosed, .lineClosed, .ticketClosedToday, .lineFull, .tooManyTickets, .ticketUnavailable, .staffClosed)
    /// Staff were called.
    private static let handovers = keys(.offerStaff, .staffCalled, .complaintTold, .emergencyTold, .priorityStaff)
    /// The visitor is to say what they want: nothing was told yet.
    private static let invitations = keys(
        .greetHello, .greetBack, .whatCanIDo, .notUnderstood, .offerTopics, .startOver, .cancelled, .languageChanged,
        .slowerDone, .louderDone, .cardGreeting, .nameShown, .nameHidden, .cameraLost, .matcherLost)
}
