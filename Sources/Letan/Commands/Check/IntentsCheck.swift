import Foundation
import IntentMatching
import Knowledge
import Reception

/// Checks the sentences of `Models/Intents` and the model that learnt them.
struct IntentsCheck {
    let installation: Installation
    /// The rest of the content, if it could be read.
    let content: Content?
    let progress: ProgressNotes

    /// Everything that is wrong with the sentences, then how the model is.
    func findings() -> [Finding] {
        progress.begin("checking the sentences of Models/Intents")
        let reading = CorpusReading(folder: installation.models.appending(path: "Intents"))
        let (model, modelFinding) = model()
        var surroundings = self.surroundings
        surroundings.matcher = reading.problems.isEmpty ? model.map { TrainedMatcher($0) } : nil
        let checked = CorpusCheck(reading, in: surroundings).findings(report: progress.reached)
        let findings =
            reading.problems.map { Finding("intents", by: $0) }
            + checked.filter { $0.uncatalogued.isEmpty }
            .map { Finding("intents", $0.isGrave ? .broken : .degraded, by: $0) }
        let rest = Self.knownByName(checked) + [modelFinding]
        guard findings.isEmpty else { return findings + rest }
        let languages = reading.corpus.languages.map(\.rawValue).joined(separator: ", ")
        let count = reading.corpus.templates.count
        return [Finding("intents", .ok, "\(count) sentence templates in \(languages)")] + rest
    }

    /// Procedures that visitors can name and the catalogue does not tell of, all languages together.
    private static func knownByName(_ findings: [CorpusFinding]) -> [Finding] {
        let ids = Set(findings.flatMap(\.uncatalogued)).sorted()
        guard !ids.isEmpty else { return [] }
        let detail = "\(ids.count) are known by name only, and visitors who name one are told so: "
        return [
            Finding(
                "procedures", .missing, detail + ids.joined(separator: ", "), fix: "add Models/Procedures/<id>.json")
        ]
    }

    /// What the office has.
    private var surroundings: CorpusCheck.Surroundings {
        var surroundings = CorpusCheck.Surroundings()
        guard let content else { return surroundings }
        surroundings.ids = [
            .line: Set(content.office.office.lines.map(\.id.rawValue)),
            .facility: Set(content.office.office.customs.facilities.map(\.id.rawValue)),
            .priority: Set(PriorityClass.allCases.map(\.rawValue)),
        ]
        surroundings.procedures = Set(content.procedures.procedures.map(\.id.rawValue))
        surroundings.languages = content.languages
        return surroundings
    }

    /// The model of today's sentences, if there is one, and what is to be said of models.
    private func model() -> (IntentModel?, Finding) {
        do throws(CommandError) {
            let models = try IntentModels(installation)
            var damage: String?
            let found = models.found { damage = damage ?? $0 }
            if let damage {
                return (found?.isCurrent == true ? found?.model : nil, Finding("model", .degraded, by: damage))
            }
            guard let found else {
                return (nil, Finding("model", .missing, "the intent model was not trained yet", fix: "letan train"))
            }
            guard found.isCurrent else {
                let detail = "the intent model is of other sentences than Models/Intents has today"
                return (nil, Finding("model", .degraded, detail, fix: "letan train"))
            }
            return (found.model, Finding("model", .ok, "it learnt today's sentences"))
        } catch {
            return (nil, Finding("model", by: error))
        }
    }
}
