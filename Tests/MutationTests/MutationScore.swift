import Foundation

/// What came of a mutation run, for people.
struct MutationScore: CustomStringConvertible {
    let results: [(mutant: Mutant, verdict: MutationRun.Verdict)]

    /// How many a scenario noticed.
    var killed: Int { results.count { if case .killed = $0.verdict { true } else { false } } }

    /// How many were tried.
    var tried: Int { results.count { $0.verdict != .leftOut } }

    /// The share of the mutants that were noticed.
    var share: Double { tried == 0 ? 0 : Double(killed) / Double(tried) }

    /// Removals whose own scenarios do not all fail: a line each.
    var unnoticedRemovals: [String] {
        results.compactMap { mutant, verdict in
            guard !mutant.scenarios.isEmpty, case .survived(let scenario) = verdict else { return nil }
            return "\(scenario) passes \(mutant.change) (\(mutant.place))"
        }
    }

    /// A table with a line a mutant, and the score.
    var description: String {
        let lines = results.enumerated().map { offset, result in
            let verdict =
                switch result.verdict {
                case .killed(let scenario): "killed by \(scenario)"
                case .survived: "SURVIVED"
                case .leftOut: "does not compile"
                }
            return "\(offset + 1)\t\(verdict)\t\(result.mutant.place)\t\(result.mutant.change)"
        }
        let score = "mutation score: \(killed) of \(tried) killed, \(results.count - tried) left out"
        return (lines + [score]).joined(separator: "\n")
    }
}
