package import Reception

/// What a matcher made of an utterance, as far as it is measured.
package struct EvaluatedMatch: Hashable, Sendable {
    /// What it would do.
    package let decision: Decision
    /// The likeliest reading; `none` is possible.
    package let intent: IntentName
    /// The likeliest reading but `none`.
    package let bestInScope: IntentName
    /// The probability that `bestInScope` is right, 0...1: what calibration is measured by.
    package let probability: Double
    /// The probability that the utterance means something to the robot at all, 0...1: what rejection is measured by.
    package let scope: Double
    /// The language it was taken for.
    package let language: Language
    /// The values found under the likeliest reading.
    package let slots: [Slot]

    /// Makes a match; a matcher that knows no `scope` judges that by `probability`, too.
    package init(
        decision: Decision, intent: IntentName, bestInScope: IntentName, probability: Double, scope: Double? = nil,
        language: Language,
        slots: [Slot] = []
    ) {
        self.decision = decision
        self.intent = intent
        self.bestInScope = bestInScope
        self.probability = probability
        self.scope = scope ?? probability
        self.language = language
        self.slots = slots
    }
}

/// A labelled line with what a matcher made of it.
package struct EvaluatedLine: Hashable, Sendable {
    /// The truth.
    package let line: LabelledLine
    /// What was said.
    package let match: EvaluatedMatch
    /// How long it took.
    package let nanoseconds: UInt64

    /// Makes a line.
    package init(_ line: LabelledLine, _ match: EvaluatedMatch, nanoseconds: UInt64) {
        self.line = line
        self.match = match
        self.nanoseconds = nanoseconds
    }
}

extension EvaluatedLine {
    /// What it means; `none` is out of scope.
    var truth: IntentName { line.label.intent }

    /// Whether it means something to the robot.
    var isInScope: Bool { truth != .none }

    /// The reading that counts: the likeliest, but `none` for what is out of scope and was rejected.
    var reading: IntentName { !isInScope && match.decision == .reject ? .none : match.intent }

    /// Whether the right thing was understood, or nothing where there was nothing to understand.
    var isRight: Bool { reading == truth }

    /// Whether the best reading within scope is right; never of what is out of scope.
    var isRightInScope: Bool { isInScope && match.bestInScope == truth }

    /// Whether the decision is an error: acting on a wrong reading, asking about one, or rejecting what is in scope.
    var isWrongDecision: Bool {
        switch match.decision {
        case .accept, .confirm: !isInScope || match.intent != truth
        case .reject: isInScope
        }
    }

    /// Whether exactly the right values were found.
    var hasRightSlots: Bool {
        line.slots == Set(match.slots.map { Slot(name: $0.name, value: $0.value) })
    }
}
