package import IntentMatching
import Reception
import Synchronization

/// The cost of understanding: of one sentence, of reading a model, and of training one.
package enum MatcherBenchmarks {
    /// `matcher` on what people said in every language, one sentence after the other, slots included.
    package static func utterance(_ matcher: TrainedMatcher, corpus: IntentCorpus) -> Benchmark {
        let utterances = mixed(corpus.languages.flatMap { corpus.contents[$0]?.heard.map(\.text) ?? [] })
        let turn = Mutex(0)
        return Benchmark("Matcher:Utterance", unit: "us", runs: utterances.count) {
            let text = turn.withLock { turn in
                turn += 1
                return utterances[turn % utterances.count]
            }
            return await seconds { _ = matcher.match(text, in: MatchingContext(language: .vietnamese)) } * 1e6
        }
    }

    /// Mapping the model at `path`, with all checks.
    package static func load(path: String) -> Benchmark {
        Benchmark("Matcher:Load", unit: "ms", runs: 50) {
            try await seconds { _ = try IntentModel.load(path: path) } * 1_000
        }
    }

    /// Training a model of `corpus`, all its languages.
    package static func train(_ corpus: IntentCorpus) -> Benchmark {
        Benchmark("Matcher:Train", unit: "s", runs: 1, isLong: true) {
            try await seconds { _ = try IntentTraining.model(of: corpus, source: "") }
        }
    }

    /// How many times as long as `peer`, which answers its seconds, training on the same lines takes.
    package static func train(
        _ lines: [LabelledLine], against peer: @escaping @Sendable () async throws -> Double
    ) -> Benchmark {
        Benchmark("Matcher:TrainAgainstScikitLearn", unit: "x", runs: 1, isLong: true) {
            let ours = try await seconds { _ = try IntentTraining.model(of: lines) }
            return ours / (try await peer())
        }
    }

    /// The sentences with neighbours far apart, so that languages and intents take turns as they do at a desk.
    private static func mixed(_ sentences: [String]) -> [String] {
        let step = 17
        return (0..<step).flatMap { stride(from: $0, to: sentences.count, by: step).map { sentences[$0] } }
    }
}
