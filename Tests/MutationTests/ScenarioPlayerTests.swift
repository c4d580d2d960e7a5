import Foundation
import Simulation
import TestSupport
import Testing

@Suite("The program that plays scenarios under mutants")
struct ScenarioPlayerTests {
    @Test("it finds nothing wrong with a scenario while there is no mutant, and says what is wrong with none")
    func plays() throws {
        let models = Checkout.root.appending(path: "Models").path
        let runner = ScenarioRunner(office: try ScenarioPlayer.office(models: models, model: TrainedModel.path))
        let scenario = ScenarioFiles.folder.appending(path: "whole-visit.json").path
        #expect(ScenarioPlayer.failure(of: scenario, with: runner) == nil)
        #expect(ScenarioPlayer.failure(of: scenario + ".missing", with: runner)?.contains("missing") == true)
    }
}
