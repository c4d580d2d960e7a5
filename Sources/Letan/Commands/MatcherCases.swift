import Benchmarks
import Foundation
import IntentMatching
import Reception

/// The cases of `letan bench` that measure the matcher.
struct MatcherCases {
    /// Sentences of one template that both learners get.
    private static let samplesPerTemplate = 6

    let matcher: TrainedMatcher
    /// The file of its model.
    let path: String?
    /// What it was trained on.
    let corpus: IntentCorpus
    /// The checkout, or where it was installed to.
    let share: URL
    /// A folder that is removed afterwards.
    let folder: URL
    let note: (String) -> Void

    func all() async throws(CommandError) -> [Benchmark] {
        [MatcherBenchmarks.utterance(matcher, corpus: corpus)] + (path.map { [MatcherBenchmarks.load(path: $0)] } ?? [])
            + [MatcherBenchmarks.train(corpus)] + (try await againstScikitLearn())
    }

    /// Nothing where Python or scikit-learn is missing, or the script that calls it.
    private func againstScikitLearn() async throws(CommandError) -> [Benchmark] {
        let peer = ScikitLearn(script: share.appending(path: "Tests/compare-with-scikit-learn"))
        guard await peer.isThere else {
            note(
                "Matcher:TrainAgainstScikitLearn left out: it needs a checkout and a python3 with scikit-learn; name the "
                    + "interpreter in PYTHON")
            return []
        }
        let lines = corpus.templates.flatMap { corpus.samples(of: $0, limit: Self.samplesPerTemplate) }
            .map(LabelledLine.init)
        let file = folder.appending(path: "samples.tsv")
        do {
            try lines.map { "\($0.label.written)\t\($0.text)\n" }.joined().write(
                to: file, atomically: true, encoding: .utf8)
        } catch {
            throw .failed("\(file.path()) cannot be written (\(error.localizedDescription)); make room")
        }
        return [MatcherBenchmarks.train(lines) { try await peer.trainingSeconds(file: file) }]
    }
}
