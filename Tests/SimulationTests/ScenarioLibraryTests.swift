import Foundation
import Knowledge
import Reception
import Simulation
import TestSupport
import Testing

/// The shipped content and matcher, as `letan simulate` uses them.
private let office: Result<SimulatedOffice, any Error> = Result {
    let models = Checkout.root.appending(path: "Models")
    let content = try Content.load(modelsFolder: models.path)
    return SimulatedOffice(
        domain: ConversationDomain(
            office: content.office.office, procedures: content.procedures.procedures, languages: content.languages),
        renderer: content.replies, matcher: try TrainedModel.matcher(), modelsDigest: "models",
        matcherDigest: "matcher", settings: AgentSettings(), settingsDigest: "settings")
}

private let scenarios = Checkout.root.appending(path: "Tests/SimulationTests/Scenarios")

private let files =
    (try? FileManager.default.contentsOfDirectory(atPath: scenarios.path))?.filter { $0.hasSuffix(".json") }.sorted()
    ?? []

@Suite("The library of scenarios")
struct ScenarioLibraryTests {
    @Test("it is there")
    func isThere() { #expect(files.count >= 3) }

    @Test("everything that a scenario expects happens", arguments: files)
    func holds(_ file: String) throws {
        let outcome = try play(file)
        #expect(outcome.failures == [], "\(outcome.transcript.joined(separator: "\n"))")
    }

    @Test("the same scenario and seed give the same journal, byte for byte", arguments: files)
    func isDeterministic(_ file: String) throws {
        #expect(try play(file).journal == play(file).journal)
    }

    @Test("every intent is understood, and acted upon, in some scenario of its language", arguments: ["vi", "en"])
    func coversEveryIntent(_ language: String) throws {
        let own = files.filter { $0.hasSuffix("-\(language).json") }
        let matches = try own.flatMap { try play($0).understood }
        let acted = Set(matches.filter { $0.decision == .accept && $0.language.rawValue == language }.map(\.intent))
        let missing = IntentName.all.filter { !acted.contains($0) }
        #expect(missing == [], "no scenario whose name ends in -\(language) shows these")
    }

    private func play(_ file: String) throws -> ScenarioOutcome {
        let scenario = try Scenario(contentsOf: scenarios.appending(path: file).path)
        return try ScenarioRunner(office: office.get()).run(scenario)
    }
}
