import Reception

/// How well the search finds what lines mean.
package struct SearchReport: Hashable, Sendable {
    /// How many lines were searched for.
    package let lines: Int
    /// How many of these mean a procedure.
    package let meant: Int
    /// Of these, how many have a right procedure first.
    package let first: Int
    /// Of these, how many have all their procedures among the first three.
    package let amongThree: Int
    /// Lines of which exactly the right thing is made: the one procedure, a choice of exactly those, or nothing.
    package let right: Int
    /// Lines where the visitor is asked, and the right ones are among the choices.
    package let asked: Int
    /// Lines that mean a procedure and nothing is made of.
    package let missed: Int
    /// Lines of which something wrong is made.
    package let wrong: Int

    /// Searches `directory` for `lines`; those that mean a procedure it does not have are left out.
    package init(_ lines: [SearchLine], in directory: ProcedureDirectory) {
        let found = lines.filter { $0.ids.allSatisfy { directory[$0] != nil } }.map { line in
            Found(line: line, hits: directory.search(line.text, language: line.language))
        }
        self.lines = found.count
        meant = found.count { !$0.line.ids.isEmpty }
        first = found.count { $0.hits.first.map { $0.id }.map($0.line.ids.contains) == true }
        amongThree = found.count { !$0.line.ids.isEmpty && $0.isCovered(by: $0.hits.prefix(3).map(\.id)) }
        right = found.count { $0.outcome == .right }
        asked = found.count { $0.outcome == .asked }
        missed = found.count { $0.outcome == .missed }
        wrong = found.count { $0.outcome == .wrong }
    }

    /// A line with what was found.
    private struct Found {
        enum Outcome {
            case right, asked, missed, wrong
        }

        let line: SearchLine
        let hits: [ProcedureHit]

        var outcome: Outcome {
            let choice = ProcedureChoice(hits).ids
            if Set(choice) == Set(line.ids) { return .right }
            if choice.isEmpty { return .missed }
            return choice.count > 1 && !line.ids.isEmpty && isCovered(by: choice) ? .asked : .wrong
        }

        func isCovered(by ids: [ProcedureID]) -> Bool { line.ids.allSatisfy(ids.contains) }
    }
}
