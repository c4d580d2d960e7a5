import Foundation
import TestSupport
import Testing

@Suite("Named removals")
struct RemovalTests {
    /// Reading all sources takes a second.
    private static let choice = Result { try MutantChoice.ofCheckout() }

    @Test("every one finds its text in the sources, and its scenarios in the library")
    func areUpToDate() throws { #expect(try Self.choice.get().mutants.contains { !$0.scenarios.isEmpty }) }

    @Test("one that names a scenario which is not there is refused")
    func needsScenarios() {
        let removal = Removal(name: "it", file: "File.swift", original: "", replacement: "", scenarios: ["a.json"])
        #expect(throws: Removal.Problem.self) { try removal.check(against: ["b.json"]) }
        #expect(throws: Never.self) { try removal.check(against: ["a.json", "b.json"]) }
    }

    @Test("they leave room for changes by rule, and no more than sixty mutants are built at once")
    func leaveRoom() throws {
        let mutants = try Self.choice.get().mutants
        #expect(mutants.count == MutantChoice.most)
        #expect(mutants.count { $0.isRemoval } < mutants.count)
    }

    @Test("a text that is gone, or occurs twice, is refused", arguments: ["", "call()\ncall()"])
    func refusesUncertainty(_ text: String) throws {
        #expect(throws: Removal.Problem.self) { try removal("call()", "if !MUTANT { call() }", in: text) }
    }

    @Test("a replacement without a switch is refused")
    func needsSwitch() throws {
        #expect(throws: Removal.Problem.self) { try removal("call()", "", in: "call()") }
    }

    @Test("one over several lines is put in its place")
    func spansLines() throws {
        let mutant = try removal(
            "first()\nsecond()", "if !MUTANT {\nfirst()\nsecond()\n}", in: "a\nfirst()\nsecond()\nb")
        let source = SourceText(path: "File.swift", text: "a\nfirst()\nsecond()\nb")
        #expect(mutant.lines == 2...3)
        #expect(
            source.holding([(7, mutant)]) == "a\nif !Mutant.isOn(7) {\nfirst()\nsecond()\n}\nb")
    }

    private func removal(_ original: String, _ replacement: String, in text: String) throws -> Mutant {
        try Removal(name: "it", file: "File.swift", original: original, replacement: replacement, scenarios: [])
            .mutant(in: SourceText(path: "File.swift", text: text))
    }
}
