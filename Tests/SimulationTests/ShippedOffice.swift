import Foundation
import Knowledge
import Reception
import Simulation
import TestSupport

/// The shipped content and matcher, as `letan simulate` uses them.
enum ShippedOffice {
    static let office: Result<SimulatedOffice, any Error> = Result {
        let models = Checkout.root.appending(path: "Models")
        let content = try Content.load(modelsFolder: models.path)
        return SimulatedOffice(
            domain: ConversationDomain(
                office: content.office.office, procedures: content.procedures.procedures,
                languages: content.languages),
            renderer: content.replies, matcher: try TrainedModel.matcher(), modelsDigest: "models",
            matcherDigest: "matcher", settingsDigest: "settings")
    }

    /// Where the shipped scenarios are.
    static let scenarios = Checkout.root.appending(path: "Tests/SimulationTests/Scenarios")

    /// The files of the shipped scenarios, by name.
    static let files =
        (try? FileManager.default.contentsOfDirectory(atPath: scenarios.path))?.filter { $0.hasSuffix(".json") }
        .sorted() ?? []

    /// The shipped scenario of this file.
    static func scenario(_ file: String) throws -> Scenario {
        try Scenario(contentsOf: scenarios.appending(path: file).path)
    }

    /// Plays the shipped scenario of this file.
    static func play(_ file: String) throws -> ScenarioOutcome {
        try ScenarioRunner(office: office.get()).run(try scenario(file))
    }
}
