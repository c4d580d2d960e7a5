import IntentMatching
import Reception

/// A set's figures as `letan evaluate --json` writes them.
struct EvaluationAnswer: Encodable {
    let set: EvaluatedSet
    let trainSeconds: Double
    let modelBytes: Int

    private enum Key: String, CodingKey {
        case set, trainSeconds, modelBytes, stripped
    }

    func encode(to encoder: any Encoder) throws {
        try LinesAnswer(lines: set.lines).encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(set.name, forKey: .set)
        try container.encode(trainSeconds.roundedToThousandths, forKey: .trainSeconds)
        try container.encode(modelBytes, forKey: .modelBytes)
        try container.encode(set.stripped.isEmpty ? nil : LinesAnswer(lines: set.stripped), forKey: .stripped)
    }
}

/// The figures of lines, and those of each of their languages.
private struct LinesAnswer: Encodable {
    let lines: [EvaluatedLine]

    private enum Key: String, CodingKey {
        case languages
    }

    func encode(to encoder: any Encoder) throws {
        try EvaluationReport(lines).map(FiguresAnswer.init)?.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        let languages = EvaluationReport.byLanguage(lines).map { ($0.key.rawValue, FiguresAnswer($0.value)) }
        try container.encode(Dictionary(uniqueKeysWithValues: languages), forKey: .languages)
    }
}

/// One report. Shares have four decimals; what cannot be told, as AUROC without a line out of scope, is null.
private struct FiguresAnswer: Encodable {
    private let report: EvaluationReport

    init(_ report: EvaluationReport) { self.report = report }

    private enum Key: String, CodingKey {
        case lines, accuracy, inScopeAccuracy, auroc, macroF1, ece, accept, confirm, reject, wrongAcceptance
        case slotAccuracy, languageAccuracy, latency, confusions
    }

    private struct Share: Encodable {
        let share: Double
        let error: Double

        init(_ figures: EvaluationReport.DecisionShare) {
            share = figures.share.toFourDecimals
            error = figures.error.toFourDecimals
        }
    }

    private struct Pair: Encodable {
        let truth: String
        let reading: String
        let count: Int
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let figures: [(Key, Double?)] = [
            (.accuracy, report.accuracy), (.inScopeAccuracy, report.inScopeAccuracy), (.auroc, report.auroc),
            (.macroF1, report.macroF1), (.ece, report.ece), (.wrongAcceptance, report.wrongAcceptance),
            (.slotAccuracy, report.slotAccuracy), (.languageAccuracy, report.languageAccuracy),
        ]
        for (key, figure) in figures { try container.encode(figure?.toFourDecimals, forKey: key) }
        try container.encode(report.lines, forKey: .lines)
        try container.encode(Share(report.accept), forKey: .accept)
        try container.encode(Share(report.confirm), forKey: .confirm)
        try container.encode(Share(report.reject), forKey: .reject)
        let latency = ["p50us": report.latency.p50.toOneDecimal, "p99us": report.latency.p99.toOneDecimal]
        try container.encode(latency, forKey: .latency)
        let confusions = report.confusions.map {
            Pair(truth: $0.truth.rawValue, reading: $0.reading.rawValue, count: $0.count)
        }
        try container.encode(confusions, forKey: .confusions)
    }
}

extension Double {
    fileprivate var toFourDecimals: Double { (self * 10_000).rounded() / 10_000 }
    fileprivate var toOneDecimal: Double { (self * 10).rounded() / 10 }
}
