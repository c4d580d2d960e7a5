import Foundation
import IntentMatching
import Reception

/// Prints what came of an evaluation.
struct EvaluationPrinter {
    let output: Output
    let isJSON: Bool
    /// How long training took, in seconds.
    let trainSeconds: Double
    let modelBytes: Int

    /// Shows every set.
    func show(_ sets: [EvaluatedSet]) {
        if isJSON {
            for set in sets {
                output.json(EvaluationAnswer(set: set, trainSeconds: trainSeconds, modelBytes: modelBytes))
            }
        } else {
            for line in lines(of: sets) { output.line(line) }
        }
    }

    private func lines(of sets: [EvaluatedSet]) -> [String] {
        let rows = sets.flatMap(Self.rows)
        var understanding = TextTable([
            "%", "lines", "right", "in scope", "AUROC", "macro F1", "ECE", "slots", "language",
        ])
        var decisions = TextTable(["% (of these wrong)", "accept", "confirm", "reject", "wrongly", "p50 us", "p99 us"])
        for (name, report) in rows {
            understanding.append(name, Self.understanding(report))
            decisions.append(name, Self.decisions(report))
        }
        let training = "trained in \(String(format: "%.2f", trainSeconds)) s, model of \(modelBytes) bytes"
        return understanding.lines + [""] + decisions.lines + sets.flatMap(Self.confusions) + ["", training]
    }

    /// The set, its languages, and the same without marks.
    private static func rows(_ set: EvaluatedSet) -> [(name: String, report: EvaluationReport)] {
        [(set.lines, ""), (set.stripped, " without marks")].flatMap { lines, note in
            guard let whole = EvaluationReport(lines) else { return [(name: String, report: EvaluationReport)]() }
            let languages = EvaluationReport.byLanguage(lines).sorted { $0.key < $1.key }
            return [(name: note.isEmpty ? set.name : " " + note, report: whole)]
                + (languages.count > 1 ? languages : []).map {
                    (name: "    \($0.key.rawValue)\(note)", report: $0.value)
                }
        }
    }

    private static func understanding(_ report: EvaluationReport) -> [String] {
        [
            String(report.lines), percent(report.accuracy), percent(report.inScopeAccuracy), percent(report.auroc),
            percent(report.macroF1), percent(report.ece), percent(report.slotAccuracy),
            percent(report.languageAccuracy),
        ]
    }

    private static func decisions(_ report: EvaluationReport) -> [String] {
        [report.accept, report.confirm, report.reject].map { "\(percent($0.share)) (\(percent($0.error)))" } + [
            percent(report.wrongAcceptance), String(format: "%.1f", report.latency.p50),
            String(format: "%.1f", report.latency.p99),
        ]
    }

    private static func confusions(_ set: EvaluatedSet) -> [String] {
        let confusions = EvaluationReport(set.lines)?.confusions ?? []
        guard !confusions.isEmpty else { return [] }
        var table = TextTable(["meant", "understood", "lines"])
        for pair in confusions { table.append(pair.truth.rawValue, [pair.reading.rawValue, String(pair.count)]) }
        return ["", "confusions in \(set.name)"] + table.lines
    }

    private static func percent(_ share: Double?) -> String { share.map { String(format: "%.1f", $0 * 100) } ?? "-" }
}
