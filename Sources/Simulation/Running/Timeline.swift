import Foundation
import Reception

/// Everything that a scenario makes happen, in the order of time: its steps, the faults that come again and again, and the
/// questions its expectations ask of the office.
struct Timeline {
    enum Entry {
        case step(Scenario.Step)
        /// How many wait in a line?
        case count(line: LineID)
    }

    /// What happens, and when.
    let entries: [(at: Instant, entry: Entry)]

    init(_ scenario: Scenario) {
        var entries: [(at: Instant, entry: Entry)] = scenario.steps.map { ($0.at, .step($0)) }
        for (number, fault) in scenario.recurring.enumerated() {
            var random = SeededRandom(seed: scenario.seed &+ 7_919 &* UInt64(number + 1))
            entries += Self.steps(of: fault, until: scenario.until, &random).map { ($0.at, .step($0)) }
        }
        for expectation in scenario.expectations {
            guard case .waiting(_, let line) = expectation.deed else { continue }
            entries.append((expectation.through, .count(line: line)))
        }
        // What is asked at an instant is asked after what happens then.
        self.entries = entries.enumerated().sorted {
            ($0.element.at, $0.element.entry.rank, $0.offset) < ($1.element.at, $1.element.entry.rank, $1.offset)
        }.map(\.element)
    }

    /// Every occurrence of `fault`, and its end.
    private static func steps(
        of fault: Scenario.RecurringFault, until end: Instant, _ random: inout SeededRandom
    ) -> [Scenario.Step] {
        var steps: [Scenario.Step] = []
        var at = Instant.start
        while true {
            at = at + .seconds(-fault.every.seconds * log(1 - Double(random.nextUnit())))
            let over = at + fault.lasting
            guard over < end else { return steps }
            steps.append(Scenario.Step(at: at, robot: fault.robot, fault.happening))
            if case .breaks(let part, _) = fault.happening {
                steps.append(Scenario.Step(at: over, robot: fault.robot, .mends(part: part)))
            }
            at = over
        }
    }
}

extension Timeline.Entry {
    fileprivate var rank: Int { if case .step = self { 0 } else { 1 } }
}
