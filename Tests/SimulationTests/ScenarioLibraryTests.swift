import Foundation
import Reception
import Simulation
import Testing

@Suite("The library of scenarios")
struct ScenarioLibraryTests {
    @Test("it is there")
    func isThere() { #expect(ShippedOffice.files.count >= 60) }

    @Test(
        "everything that a scenario expects happens, and the same again gives the same journals, byte for byte",
        arguments: ShippedOffice.files)
    func holds(_ file: String) throws {
        let outcome = try ShippedOffice.play(file)
        #expect(outcome.failures == [], "\(outcome.transcript.joined(separator: "\n"))")
        #expect(try ShippedOffice.play(file).journals == outcome.journals)
    }

    @Test("a scenario expects something, and says what it shows", arguments: ShippedOffice.files)
    func isDocument(_ file: String) throws {
        let scenario = try ShippedOffice.scenario(file)
        #expect(!scenario.expectations.isEmpty && scenario.shows.count >= 20)
    }

    @Test("every intent is understood, and acted upon, in some scenario of its language", arguments: ["vi", "en"])
    func coversEveryIntent(_ language: String) throws {
        let own = ShippedOffice.files.filter { $0.hasPrefix("visit-") && $0.hasSuffix("-\(language).json") }
        let matches = try own.flatMap { try ShippedOffice.play($0).understood }
        let acted = Set(matches.filter { $0.decision == .accept && $0.language.rawValue == language }.map(\.intent))
        let missing = IntentName.all.filter { !acted.contains($0) }
        #expect(missing == [], "no scenario named visit-…-\(language) shows these")
    }
}
