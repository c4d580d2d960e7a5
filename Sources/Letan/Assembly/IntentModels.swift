import Dispatch
import Foundation
import IntentMatching
import Reception

/// Where the intent model is kept, and whether it is the one of today's `Models/Intents`.
///
/// It lies in the data folder, where `letan train` and a running robot put it, or beside the programs, where
/// `Tests/run` puts it. The one that fits is used; where none does, an older one serves until a new one is trained.
struct IntentModels {
    private static let fileName = "intents.model"

    let installation: Installation
    /// The digest of what a model should have been trained on.
    let source: String

    /// Reads the files of `Models/Intents` for their digest.
    init(_ installation: Installation) throws(CommandError) {
        self.installation = installation
        source = try Models.intentsDigest(installation)
    }

    /// A model that can be used.
    struct Found {
        let model: IntentModel
        /// Whether it was trained on today's files.
        let isCurrent: Bool
    }

    /// Where a new model is written.
    var path: String { installation.data.appending(path: "models/\(Self.fileName)").path(percentEncoded: false) }

    /// The first file of a model there is, whether or not it fits; nil when there is none.
    var usedPath: String? { candidates.first }

    private var candidates: [String] {
        [path, installation.programs.appending(path: Self.fileName).path(percentEncoded: false)]
            .filter { FileManager.default.fileExists(atPath: $0) }
    }

    /// The best model there is; what is wrong with others is told to `complain`.
    func found(complain: (String) -> Void) -> Found? {
        var older: IntentModel?
        for path in candidates {
            do throws(IntentModelError) {
                let model = try IntentModel.load(path: path)
                if model.source == source { return Found(model: model, isCurrent: true) }
                older = older ?? model
            } catch {
                complain(error.description)
            }
        }
        return older.map { Found(model: $0, isCurrent: false) }
    }

    /// The model of today's files, trained now if need be.
    func current(_ output: Output) throws(CommandError) -> IntentModel {
        if let found = found(complain: output.note), found.isCurrent { return found.model }
        output.note("training the intent model, once: this takes some ten seconds …")
        let progress = ProgressNotes(output)
        let bytes = try bytes(try Models.corpus(installation)) { share in
            progress.reached(share)
            return true
        }
        return try kept(bytes)
    }

    /// A matcher of `corpus`, trained as long as `goesOn` says yes, and kept for the next start.
    func trained(
        _ corpus: IntentCorpus, goesOn: @escaping @Sendable (Double) -> Bool
    ) throws(CommandError) -> TrainedMatcher { TrainedMatcher(try kept(try bytes(corpus, report: goesOn))) }

    /// The bytes of a model of `corpus`; `report` hears the share that is done and says whether to go on.
    func bytes(
        _ corpus: IntentCorpus, seed: UInt64 = 1, report: @escaping @Sendable (Double) -> Bool
    ) throws(CommandError) -> [UInt8] {
        do throws(IntentModelError) {
            return try IntentTraining.model(of: corpus, source: source, seed: seed, report: report)
        } catch {
            throw .failed(error.description)
        }
    }

    /// Writes a model for the next start. It serves also where it cannot be written.
    private func kept(_ bytes: [UInt8]) throws(CommandError) -> IntentModel {
        do throws(IntentModelError) {
            try? IntentModel.save(bytes, path: path)
            return try IntentModel(bytes: bytes)
        } catch {
            throw .failed(error.description)
        }
    }
}
