import IntentMatching
import Reception

/// `letan match`: what the matcher makes of texts.
enum MatchCommand: Command {
    static let name = "match"
    static let operands = "[TEXT…]      (lines of standard input without TEXT)"
    static let summary = "what a text means and why: intent, probability, values, language, the words that decided"
    static let options: [Option] = [
        .flag("--json", "one JSON object a text"),
        .value("--language", "CODE", "the language of the visit so far (default: the office's)"),
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let language =
            try invocation.arguments.language() ?? Models.load(invocation.installation).domain.office.language
        let matcher = TrainedMatcher(try IntentModels(invocation.installation).current(invocation.output))
        let context = MatchingContext(language: language)
        let isJSON = invocation.arguments.has("--json")
        func answer(_ text: String) {
            let (match, microseconds) = timed { matcher.match(text, in: context) }
            if isJSON {
                invocation.output.json(MatchAnswer(text, match, microseconds: microseconds))
            } else {
                let report = MatchReport(
                    text, matcher.explanation(of: text, in: context), microseconds: microseconds.roundedToTenths)
                for line in report.lines { invocation.output.line(line) }
            }
        }
        if invocation.arguments.operands.isEmpty {
            for await line in StandardInput.lines() { answer(line) }
        } else {
            for text in invocation.arguments.operands { answer(text) }
        }
        return .ok
    }

    private static func timed(_ work: () -> IntentMatch) -> (IntentMatch, Double) {
        let clock = ContinuousClock()
        let begun = clock.now
        let match = work()
        return (match, Double((clock.now - begun).components.attoseconds) / 1e12)
    }
}

/// The answer about one text, as it is printed.
struct MatchAnswer: Encodable {
    struct Alternative: Encodable {
        let intent: String
        let probability: Double
    }

    let text: String
    let decision: Decision
    let intent: String
    let topic: String?
    let probability: Double
    let language: Language
    let slots: [String: String]
    let alternatives: [Alternative]
    let microseconds: Double

    init(_ text: String, _ match: IntentMatch, microseconds: Double) {
        self.text = text
        decision = match.decision
        intent = match.intent.rawValue
        topic = match.topic
        probability = match.best.probability
        language = match.language
        slots = Dictionary(match.best.slots.map { ($0.name.rawValue, $0.value) }) { first, _ in first }
        alternatives = match.alternatives.map {
            Alternative(intent: $0.intent.rawValue, probability: $0.probability)
        }
        self.microseconds = microseconds.roundedToTenths
    }
}

extension Double {
    fileprivate var roundedToTenths: Double { (self * 10).rounded() / 10 }
}
