import Foundation
import IntentMatching
import Reception

/// `letan evaluate`: how well the matcher learns labelled sets, or our own corpus.
enum EvaluateCommand: Command {
    static let name = "evaluate"
    static let operands = ""
    static let summary = "train the intent model and measure it on labelled sets, or on our own corpus"
    static let options: [Option] = [
        .values("--train", "FILE…", "label<TAB>utterance files to learn (default: our own corpus)"),
        .values("--test", "FILE…", "files to be measured by (default: a held-out share of our own corpus)"),
        .flag("--json", "one JSON object a set"),
        .value("--seed", "N", "where the random order of training begins (default: 1)"),
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        try invocation.arguments.limitOperands(to: 0)
        let seed = UInt64(try invocation.arguments.int("--seed", in: 0...Int.max) ?? 1)
        let sources = try EvaluationSources(invocation)
        for warning in sources.warnings { invocation.output.note("letan: \(warning)") }
        let progress = ProgressNotes(invocation.output)
        let (model, trainSeconds) = try trained(
            sources.training, vectors: try vectors(invocation), seed: seed, progress: progress)
        let printer = EvaluationPrinter(
            output: invocation.output, isJSON: invocation.arguments.has("--json"), trainSeconds: trainSeconds,
            modelBytes: model.bytes)
        printer.show(measured(sources.tests, model: model, progress: progress))
        return .ok
    }

    /// The word vectors that were fetched; labelled files are learnt without where there are none.
    private static func vectors(_ invocation: Invocation) throws(CommandError) -> WordVectors? {
        do throws(WordVectorsError) {
            let path = invocation.installation.models.appending(path: "Words/en.vectors").path(percentEncoded: false)
            let vectors = try WordVectors.load(path: path)
            if vectors == nil {
                invocation.output.note("learning without word vectors; fetch them with Sources/fetch-word-vectors")
            }
            return vectors
        } catch {
            throw .configuration(error.description)
        }
    }

    private static func trained(
        _ training: EvaluationSources.Training, vectors: WordVectors?, seed: UInt64, progress: ProgressNotes
    ) throws(CommandError) -> (model: EvaluatedModel, seconds: Double) {
        let clock = ContinuousClock()
        let begun = clock.now
        let report: @Sendable (Double) -> Bool = { share in
            progress.reached(share)
            return true
        }
        do throws(IntentModelError) {
            let bytes: [UInt8]
            switch training {
            case .lines(let lines):
                progress.begin("training on \(lines.count) lines")
                bytes = try IntentTraining.model(of: lines, vectors: vectors, seed: seed, report: report)
            case .corpus(let corpus):
                progress.begin("training on \(corpus.templates.count) sentence templates")
                bytes = try IntentTraining.model(of: corpus, source: "", seed: seed, report: report)
            }
            let model = EvaluatedModel(
                matcher: TrainedMatcher(try IntentModel(bytes: bytes)), bytes: bytes.count)
            return (model, (clock.now - begun) / .seconds(1))
        } catch {
            throw .failed(error.description)
        }
    }

    /// The sets of `tests`; where there are several, one of all lines at the end.
    private static func measured(
        _ tests: [EvaluationSources.Test], model: EvaluatedModel, progress: ProgressNotes
    ) -> [EvaluatedSet] {
        model.warmUp(tests.flatMap(\.lines))
        let sets = tests.map { test in
            progress.begin("measuring on \(test.name), \(test.lines.count) lines")
            return EvaluatedSet(name: test.name, lines: test.lines, match: model.evaluate)
        }
        return sets.count > 1 ? sets + [EvaluatedSet(name: "all", joining: sets)] : sets
    }
}

/// A trained model as it is measured.
struct EvaluatedModel {
    /// What is measured.
    let matcher: TrainedMatcher
    /// The size of the model's file.
    let bytes: Int

    /// A visit's first utterance: nothing was asked yet, and the office's language says nothing about the visitor's.
    private static let context = MatchingContext(language: .vietnamese)

    /// Matches some of `lines` without measuring, so that the first one measured does not pay for reading the model.
    func warmUp(_ lines: [LabelledLine]) {
        for line in lines.prefix(100) { _ = evaluate(line) }
    }

    /// What is made of `line`, which it sees without its label, and how long that takes.
    func evaluate(_ line: LabelledLine) -> EvaluatedLine {
        let clock = ContinuousClock()
        let begun = clock.now
        let match = matcher.evaluatedMatch(line.text, in: Self.context)
        return EvaluatedLine(line, match, nanoseconds: UInt64((clock.now - begun) / .nanoseconds(1)))
    }
}
