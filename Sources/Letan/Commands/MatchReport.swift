import IntentMatching
import Reception

/// What was made of one text and why, for people: a line of text, then facts beside their names.
struct MatchReport {
    /// Words that gave less than this to the answer, or took less, say nothing.
    private static let leastWeight = 0.01
    /// The most words that are named.
    private static let mostWords = 8
    /// Meanings of less are not worth a line.
    private static let leastProbability = 0.005
    private static let longestText = 96
    private static let longestQuote = 40

    private let text: String
    private let explanation: MatchExplanation
    private let microseconds: Double

    init(_ text: String, _ explanation: MatchExplanation, microseconds: Double) {
        self.text = text
        self.explanation = explanation
        self.microseconds = microseconds
    }

    /// The report, line by line.
    var lines: [String] {
        let facts: [(name: String, lines: [String])] = [
            ("decision", [decision]), ("ours", ours), ("values", values), ("language", [language]),
            ("meanings", meanings),
            ("words", words), ("unknown", unknown), ("time", ["\(microseconds) us"]),
        ]
        return [text.cut(to: Self.longestText)]
            + facts.flatMap { fact in
                fact.lines.enumerated().map { index, line in
                    "  " + (index == 0 ? fact.name : "").filled(to: 10) + line
                }
            }
    }

    private var decision: String {
        let match = explanation.match
        let decision = match.decision.rawValue
        guard let intent = explanation.intent else { return "\(decision): no words" }
        if explanation.isExpectedAnswer { return "\(decision) \(match.intent): the answer to what was asked" }
        let thresholds =
            "accept from \(explanation.acceptThreshold.twoDecimals), confirm from \(explanation.confirmThreshold.twoDecimals)"
        let trust = "\(explanation.trust.twoDecimals) sure; \(thresholds)"
        guard match.decision == .reject else { return "\(decision) \(intent), \(trust)" }
        return "\(decision); nearest is \(intent), \(trust)"
    }

    /// Whether it is a matter of ours, and whose it is otherwise.
    private var ours: [String] {
        guard explanation.intent != nil else { return [] }
        let topic = explanation.match.topic.map { "; topic: \($0)" } ?? ""
        return ["\(explanation.scope.twoDecimals) sure; reject below \(explanation.leastScope.twoDecimals)\(topic)"]
    }

    private var values: [String] {
        explanation.values.map { value in
            let place = value.slot.range.map { " in \(quoted($0)), \($0.places)" } ?? ""
            let use = value.isUsed ? "" : ", not used"
            return "\(value.slot.name) = \(value.slot.value)\(place), quality \(value.quality.twoDecimals)\(use)"
        }
    }

    private var language: String {
        let reason =
            switch explanation.languageReason {
            case .nothingSaid: "the language of the visit, as there are no words"
            case .script: "by the script"
            case .sharedWord: "the language of the visit, as the word is said in many"
            case .words: "by its words and letters"
            case .visit: "the language of the visit, as its words leave it open"
            }
        return "\(explanation.match.language.rawValue), \(reason)"
    }

    private var meanings: [String] {
        explanation.readings.filter { $0.probability >= Self.leastProbability }.map { reading in
            "\(reading.probability.twoDecimals)   \(reading.label.written)"
        }
    }

    private var words: [String] {
        let telling = explanation.influences.filter { abs($0.weight) >= Self.leastWeight }
            .sorted { $0.weight > $1.weight }
        if telling.isEmpty { return explanation.influences.isEmpty ? [] : ["no word decides alone"] }
        return telling.prefix(Self.mostWords).map { influence in
            let rest =
                switch influence.intent {
                case nil: "nothing"
                case explanation.intent: influence.trust.twoDecimals
                case .some(let other): "\(other), \(influence.trust.twoDecimals)"
                }
            let weight = (influence.weight < 0 ? "" : "+") + influence.weight.twoDecimals
            return "\(weight)  \(quoted(influence.range)); without it: \(rest)"
        }
    }

    private var unknown: [String] {
        guard let unknown = explanation.unknownWords else { return [] }
        let named = unknown.prefix(Self.mostWords).map(quoted).joined(separator: " ")
        return ["\(unknown.count) of \(explanation.words) words\(named.isEmpty ? "" : ": ")\(named)"]
    }

    private func quoted(_ range: Range<Int>) -> String {
        "\"\(String(text.dropFirst(range.lowerBound).prefix(range.count)).cut(to: Self.longestQuote))\""
    }
}

extension Range<Int> {
    /// The places of characters, counted from 1.
    fileprivate var places: String {
        count == 1 ? "character \(lowerBound + 1)" : "characters \(lowerBound + 1)-\(upperBound)"
    }
}

extension Double {
    /// The number as it is read easily.
    fileprivate var twoDecimals: String {
        let hundredths = Int((self * 100).rounded())
        let digits = String(abs(hundredths) % 100)
        return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits.count < 2 ? "0" : "")\(digits)"
    }
}

extension String {
    /// The text, or its beginning where it is longer than `length`.
    fileprivate func cut(to length: Int) -> String { count > length ? prefix(length - 1) + "…" : self }

    /// The text with spaces up to `width`, at least one.
    fileprivate func filled(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
