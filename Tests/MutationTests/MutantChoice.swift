import Foundation
import Reception
import TestSupport

/// Which changes are tried: every named removal, and changes by rule, drawn by lot with a fixed seed.
struct MutantChoice {
    /// The most mutants in one copy of the package.
    static let most = 60
    /// The folders, below `Sources`, in which changes are made by rule: the machines.
    private static let machines = [
        "Reception/Conversation", "Reception/Presence", "Reception/Agent", "Ticketing/Rules",
    ]
    private static let seed: UInt64 = 6

    /// The files that hold mutants.
    let sources: [String: SourceText]
    /// The mutants; the number of each is its place, from 1.
    let mutants: [Mutant]

    /// Chooses from the checkout's sources.
    static func ofCheckout() throws -> MutantChoice {
        let removals = try Removal.all()
        let library = Set(try ScenarioFiles.all())
        for removal in removals { try removal.check(against: library) }
        let files = Set(try machines.flatMap(swiftFiles) + removals.map(\.file)).sorted()
        var sources: [String: SourceText] = [:]
        for file in files {
            sources[file] = SourceText(
                path: file, text: try String(contentsOf: folder.appending(path: file), encoding: .utf8))
        }
        let named = try removals.map { try $0.mutant(in: sources[$0.file] ?? SourceText(path: $0.file, text: "")) }
        let machineFiles = files.filter { file in machines.contains { file.hasPrefix($0) } }
        let kinds = MutationOperator.allCases.map { kind in
            machineFiles.flatMap { file in sources[file].map(kind.mutants) ?? [] }
        }
        return MutantChoice(
            sources: sources, mutants: named + draw(most - named.count, from: kinds, beside: named, seed: seed))
    }

    /// Draws `count` from `kinds` in turn, so that rare kinds of change are tried too. No line is changed twice.
    static func draw(_ count: Int, from kinds: [[Mutant]], beside taken: [Mutant], seed: UInt64) -> [Mutant] {
        var random = SeededRandom(seed: seed)
        var kinds = kinds.map { $0.shuffled(using: &random) }
        var drawn: [Mutant] = []
        while drawn.count < count, kinds.contains(where: { !$0.isEmpty }) {
            for index in kinds.indices where drawn.count < count {
                while let candidate = kinds[index].popLast() {
                    if (taken + drawn).contains(where: { $0.touches(candidate) }) { continue }
                    drawn.append(candidate)
                    break
                }
            }
        }
        return drawn
    }

    private static let folder = Checkout.root.appending(path: "Sources")

    private static func swiftFiles(below machine: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: machine).path)
            .filter { $0.hasSuffix(".swift") }.map { "\(machine)/\($0)" }
    }
}

extension Mutant {
    fileprivate func touches(_ other: Mutant) -> Bool { file == other.file && lines.overlaps(other.lines) }
}
