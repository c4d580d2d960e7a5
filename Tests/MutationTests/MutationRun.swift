import Foundation
import TestSupport

/// Plays the scenarios under one mutant after the other, two at a time.
struct MutationRun {
    /// What came of one mutant.
    enum Verdict: Hashable {
        /// A scenario failed, crashed or did not end: the one named. Of a removal that names scenarios each of them did.
        case killed(by: String)
        /// No scenario noticed; of a removal that names scenarios at least this one did not.
        case survived(String)
        /// It does not compile.
        case leftOut
    }

    /// As many as a small machine has processors.
    private static let mostAtOnce = 2

    let player: URL
    let folder: URL
    /// The files of all scenarios.
    let scenarios: [String]

    /// The verdict over every one of `mutants`, numbered by their places from 1.
    func verdicts(on mutants: [Mutant], leftOut: Set<Int>) async throws -> [Verdict] {
        try await withThrowingTaskGroup(of: (Int, Verdict).self) { group in
            var verdicts = Array(repeating: Verdict.leftOut, count: mutants.count)
            var waiting = mutants.enumerated().filter { !leftOut.contains($0.offset + 1) }[...]
            func begin() {
                guard let (offset, mutant) = waiting.popFirst() else { return }
                group.addTask { (offset, try await verdict(on: mutant, number: offset + 1)) }
            }
            for _ in 1...Self.mostAtOnce { begin() }
            for try await (offset, verdict) in group {
                verdicts[offset] = verdict
                begin()
            }
            return verdicts
        }
    }

    /// Plays all scenarios without a mutant: why one fails, or nil.
    func failureWithoutMutant() async throws -> String? {
        let run = try await play(scenarios, under: 0)
        return run.status == 0 ? nil : run.lines.suffix(2).joined(separator: ": ") + run.errors.suffix(500)
    }

    private func verdict(on mutant: Mutant, number: Int) async throws -> Verdict {
        for scenario in mutant.scenarios {
            if try await play([scenario], under: number).status == 0 { return .survived(scenario) }
        }
        if !mutant.scenarios.isEmpty { return .killed(by: mutant.scenarios.joined(separator: ", ")) }
        let run = try await play(scenarios, under: number)
        return run.status == 0 ? .survived("all") : .killed(by: run.lines.last { $0.hasSuffix(".json") } ?? "the start")
    }

    private func play(_ scenarios: [String], under number: Int) async throws -> ProgramRun {
        try await ProgramRun.run(
            player,
            [Checkout.root.appending(path: "Models").path, TrainedModel.path]
                + scenarios.map { ScenarioFiles.folder.appending(path: $0).path },
            environment: [MutantSwitch.variable: "\(number)"], in: folder)
    }
}

/// The scenarios of the library.
enum ScenarioFiles {
    /// Where they lie.
    static let folder = Checkout.root.appending(path: "Tests/SimulationTests/Scenarios")

    /// Their names, sorted.
    static func all() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
    }
}
