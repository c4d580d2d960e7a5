package import Reception

/// How well a matcher did over labelled lines. A pure value: the same for the same lines in any order.
package struct EvaluationReport: Hashable, Sendable {
    /// How often a decision was taken and was wrong.
    package struct DecisionShare: Hashable, Sendable {
        /// Its share of all lines, 0...1.
        package let share: Double
        /// The share of its lines on which it was wrong, 0...1; 0 where it was never taken.
        package let error: Double
    }

    /// The number of lines.
    package let lines: Int
    /// The share of lines whose likeliest reading is right; out of scope, a rejection is right too.
    package let accuracy: Double
    /// The share of the lines in scope whose best reading but `none` is right; nil without such lines.
    package let inScopeAccuracy: Double?
    /// How well `scope` tells lines in scope from others; nil unless there are both. See `AreaUnderCurve`.
    package let auroc: Double?
    /// F1 of the intents the lines in scope have, each counting the same; nil without such lines.
    package let macroF1: Double?
    /// The expected calibration error of the probability, 0...1. See `CalibrationError`.
    package let ece: Double
    /// What was done at once; wrong with a wrong intent, and with everything out of scope.
    package let accept: DecisionShare
    /// What was asked about; wrong as `accept` is.
    package let confirm: DecisionShare
    /// What was not understood; wrong with everything in scope.
    package let reject: DecisionShare
    /// Wrong acceptances as a share of all lines, 0...1; at most 0.02 is wanted.
    package let wrongAcceptance: Double
    /// The share of the lines in scope with exactly the right values; nil where no line says which are.
    package let slotAccuracy: Double?
    /// The share of lines taken for the right language; nil where no line says which it is.
    package let languageAccuracy: Double?
    /// The most frequent confusions, most frequent first.
    package let confusions: [Confusion]
    /// How long a match took.
    package let latency: Latency

    /// Measures `lines`; nil when there are none.
    package init?(_ lines: [EvaluatedLine]) {
        guard !lines.isEmpty else { return nil }
        let inScope = lines.filter(\.isInScope)
        self.lines = lines.count
        accuracy = lines.share(where: \.isRight)
        inScopeAccuracy = inScope.isEmpty ? nil : inScope.share(where: \.isRightInScope)
        auroc = AreaUnderCurve.value(
            positives: inScope.map(\.match.scope),
            negatives: lines.lazy.filter { !$0.isInScope }.map(\.match.scope))
        macroF1 = MacroF1.value(lines)
        ece = CalibrationError.value(lines.map { ($0.match.probability, $0.isRightInScope) })
        accept = DecisionShare(.accept, of: lines)
        confirm = DecisionShare(.confirm, of: lines)
        reject = DecisionShare(.reject, of: lines)
        wrongAcceptance = accept.share * accept.error
        let withSlots = inScope.filter { $0.line.slots != nil }
        slotAccuracy = withSlots.isEmpty ? nil : withSlots.share(where: \.hasRightSlots)
        let withLanguage = lines.filter { $0.line.language != nil }
        languageAccuracy = withLanguage.isEmpty ? nil : withLanguage.share { $0.line.language == $0.match.language }
        confusions = Confusion.most(in: lines)
        latency = Latency(lines.map(\.nanoseconds))
    }
}

extension EvaluationReport {
    /// The reports of each language of which there are lines, by language.
    package static func byLanguage(_ lines: [EvaluatedLine]) -> [Language: EvaluationReport] {
        var groups: [Language: [EvaluatedLine]] = [:]
        for line in lines {
            if let language = line.line.language { groups[language, default: []].append(line) }
        }
        return groups.compactMapValues(EvaluationReport.init)
    }
}

extension EvaluationReport.DecisionShare {
    fileprivate init(_ decision: Decision, of lines: [EvaluatedLine]) {
        let taken = lines.filter { $0.match.decision == decision }
        share = Double(taken.count) / Double(lines.count)
        error = taken.isEmpty ? 0 : taken.share(where: \.isWrongDecision)
    }
}

extension [EvaluatedLine] {
    /// The share of lines of which `condition` holds. There must be some.
    fileprivate func share(where condition: (EvaluatedLine) -> Bool) -> Double {
        Double(count(where: condition)) / Double(count)
    }
}
