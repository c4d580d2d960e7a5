import IntentMatching
import Reception

// CONNECT HERE (issue 3): the body of `trained` becomes a call of the trainer; everything else in this file goes.
extension EvaluatedModel {
    /// Learns `lines`. `progress` is told the share that is done, 0...1. The same lines and seed give the same model.
    static func trained(
        _ lines: [LabelledLine], seed: UInt64, progress: (Double) -> Void
    ) throws(CommandError) -> EvaluatedModel {
        let labels = Set(lines.map(\.label.intent)).subtracting([.none]).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        let files = Dictionary(grouping: lines) { line in
            let stem = numbers[line.label.intent].map { "l\($0)" } ?? "none/other"
            return [(line.language ?? .vietnamese).rawValue] + "\(stem).txt".split(separator: "/").map(String.init)
        }
        let corpusFiles = files.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { place, lines in
            let sentences = lines.map { $0.text.map { $0.isLetter || $0.isNumber ? $0 : " " } }
                .filter { $0.contains { $0 != " " } }.map { String($0) }
            return CorpusFile(path: place.joined(), place: place, bytes: Array(sentences.joined(separator: "\n").utf8))
        }
        do throws(IntentCorpusError) {
            let matcher = TemplateMatcher(try IntentCorpus(files: corpusFiles))
            progress(1)
            let named = { (name: IntentName) in Int(name.rawValue.dropFirst()).map { labels[$0] } ?? .none }
            return EvaluatedModel(
                match: { text, context in
                    let match = matcher.match(text, in: context)
                    let best = match.intent == .none ? match.alternatives.first : match.best
                    return EvaluatedMatch(
                        decision: match.decision, intent: named(match.intent),
                        bestInScope: named(best?.intent ?? .none),
                        probability: best?.probability ?? 0, language: match.language, slots: match.best.slots)
                }, bytes: 0)
        } catch {
            throw .failed(error.description)
        }
    }
}
