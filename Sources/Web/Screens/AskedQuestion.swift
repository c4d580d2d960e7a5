import Reception

/// The question on the screen, as far as touching needs it: a yes answers the question that its finger saw.
struct AskedQuestion: Sendable {
    /// Nobody reads a question and answers it in less: a finger that shakes came down twice.
    private static let quickest = Delay.milliseconds(700)
    /// When the same question still stands so long after an answer, the robot did not take it.
    private static let patience = Delay.seconds(3)

    private var choices: [Choice] = []
    private var reply: Reply?
    /// The first and the latest view that show the question.
    private var views = 0...0
    private var answer: (at: Instant, toView: Int)?

    /// The view `number` is shown.
    mutating func show(_ state: ScreenState, number: Int) {
        let isSame = state.choices == choices && state.reply == reply
        views = (isSame ? views.lowerBound : number)...number
        (choices, reply) = (state.choices, state.reply)
    }

    /// Refuses `choice`, touched at the view `number`, when it answers a question that is gone or was answered.
    func check(_ choice: Choice, at number: Int?, _ now: Instant) throws(ScreenRefusal) {
        guard choice.answersQuestion else { return }
        guard let number, views.contains(number) else { throw .stale }
        // Times are offered by a question alone; a yes may also answer what is only said.
        if case .appointmentTime = choice, !choices.contains(choice) { throw .stale }
        guard let answer else { return }
        let isAnswered = answer.toView == views.lowerBound
        if now - answer.at < (isAnswered ? Self.patience : Self.quickest) { throw .stale }
    }

    /// `choice` was taken.
    mutating func answered(by choice: Choice, _ now: Instant) {
        if choice.answersQuestion { answer = (now, views.lowerBound) }
    }
}

extension Choice {
    /// Whether it means nothing without the question; anything else may be wished for at any time.
    fileprivate var answersQuestion: Bool {
        switch self {
        case .yes, .no, .appointmentTime: true
        case .line, .procedure, .staff, .topic, .language, .facility, .priority, .rating: false
        }
    }
}
