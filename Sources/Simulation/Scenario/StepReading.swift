import LocatedJSON
import Reception

/// Reads the steps of a scenario, and the expectations that stand among them.
struct StepReading {
    let names: ScenarioNames
    private var steps: [Scenario.Step] = []
    var expectations: [Scenario.Expectation] = []
    private var lastAt = Instant.start

    init(names: ScenarioNames) { self.names = names }

    /// The steps in the order of time; what ends by itself ends among them.
    var stepsInOrder: [Scenario.Step] {
        steps.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    /// Reads `values`, which must stand in the order of time.
    mutating func read(_ values: [LocatedValue]) throws(LocatedJSONError) {
        for value in values {
            var keys = try value.object()
            let at = try names.instant(keys.required("at"))
            guard at >= lastAt else {
                throw value.refusal("stands after a step at \(lastAt.seconds) s; put the steps in the order of time")
            }
            lastAt = at
            if let expected = try ExpectationReading.inline(&keys, at: at, names) {
                expectations.append(expected)
            } else {
                try readStep(&keys, at: at)
            }
            try keys.finish()
        }
    }

    private mutating func readStep(_ keys: inout ObjectReader, at: Instant) throws(LocatedJSONError) {
        let robot = try names.robot(&keys)
        let place = keys.value.location.description
        let happening = try HappeningReading.happening(&keys)
        steps.append(Scenario.Step(at: at, robot: robot, happening, place: place))
        if case .dies(let delay) = happening, at + delay > names.end {
            throw keys.value.refusal("is back after the end at \(names.end.seconds) s; say \"for\" how long it is down")
        }
        guard case .breaks(let part, _) = happening, let lasting = keys.optional("for") else { return }
        let end = at + (try lasting.delay(in: 0.001...Scenario.longest))
        guard end <= names.end else {
            throw lasting.refusal("lasts until \(end.seconds) s, after the end at \(names.end.seconds) s")
        }
        steps.append(Scenario.Step(at: end, robot: robot, .mends(part: part), place: place))
    }
}
