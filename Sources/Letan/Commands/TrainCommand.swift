import Foundation
import IntentMatching
import Reception

/// `letan train`: makes the intent model of `Models/Intents`.
enum TrainCommand: Command {
    static let name = "train"
    static let operands = ""
    static let summary = "make the intent model of Models/Intents, if it is not up to date"
    static let options: [Option] = [
        .value("--out", "FILE", "where to write it (default: models/intents.model in the data folder)"),
        .flag("--force", "train also when the model is up to date"),
        .flag("--json", "one JSON object about the model"),
        .value("--seed", "N", "where the random order of training begins (default: 1)"),
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        try arguments.limitOperands(to: 0)
        let models = try IntentModels(invocation.installation)
        let path = arguments.value("--out") ?? models.path
        let printer = ModelPrinter(output: invocation.output, isJSON: arguments.has("--json"), path: path)
        if !arguments.has("--force"), let model = try? IntentModel.load(path: path), model.source == models.source {
            printer.show(model, seconds: nil)
            return .ok
        }
        let progress = ProgressNotes(invocation.output)
        let clock = ContinuousClock()
        let begun = clock.now
        progress.begin("training the intent model")
        let corpus = try Models.corpus(invocation.installation)
        let seed = UInt64(try arguments.int("--seed", in: 0...Int.max) ?? 1)
        let bytes = try models.bytes(corpus, seed: seed) { share in
            progress.reached(share)
            return true
        }
        do throws(IntentModelError) {
            try IntentModel.save(bytes, path: path)
            printer.show(try IntentModel.load(path: path), seconds: (clock.now - begun) / .seconds(1))
        } catch {
            throw CommandError.failed(error.description)
        }
        return .ok
    }
}

/// Tells about a model.
private struct ModelPrinter {
    let output: Output
    let isJSON: Bool
    let path: String

    private struct Answer: Encodable {
        let path: String
        let isNew: Bool
        let bytes: Int
        let intents: Int
        let languages: [String]
        let trainSeconds: Double?
        let accept: Double
        let confirm: Double
    }

    /// `seconds` is how long it took to make, nothing for a model that was there.
    func show(_ model: IntentModel, seconds: Double?) {
        let answer = Answer(
            path: path, isNew: seconds != nil, bytes: model.byteCount, intents: model.intentCount,
            languages: model.languages.map(\.rawValue), trainSeconds: seconds?.roundedToThousandths,
            accept: model.acceptThreshold.roundedToThousandths, confirm: model.confirmThreshold.roundedToThousandths)
        guard !isJSON else { return output.json(answer) }
        output.line("\(path) " + (answer.trainSeconds.map { "was made in \($0) s" } ?? "is up to date"))
        output.line(
            "  \(answer.intents) intents in \(answer.languages.joined(separator: ", ")); "
                + "\((Double(answer.bytes) / 1e6).roundedToThousandths) MB")
        output.line("  acted on from \(answer.accept), asked about from \(answer.confirm)")
    }
}
