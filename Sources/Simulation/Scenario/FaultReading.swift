import LocatedJSON
import Reception

/// Reads what breaks: in a step
///
///     "breaks": part with "how": "fails" | "hangs" | "slow" with "delay" seconds | "errs" with "share" 0…1 |
///               "garbage" | "crashes" | "full" | "covered"
///     "mends": part      "kills": true, back after "for" seconds      "clock": seconds
///
/// and the faults that come again and again: each a `breaks` or `kills` with "every" (the mean time between two, in
/// seconds), "for" (how long each lasts) and "robot", optional.
enum FaultReading {
    /// How far a clock may jump, in seconds: ten years.
    static let furthestJump = 3_652 * 86_400.0
    /// How long a robot that was killed is down where the scenario does not say.
    private static let restartTime = Delay.seconds(5)

    static func happening(_ keys: inout ObjectReader) throws(LocatedJSONError) -> Scenario.Happening? {
        if let part = keys.optional("mends") { return .mends(part: try part.choice()) }
        if let part = keys.optional("breaks") { return try breaks(part.choice(), part, &keys) }
        if let kills = keys.optional("kills") {
            guard try kills.bool() else { throw kills.refusal("a robot that is not killed needs no step") }
            return .dies(downFor: try keys.optional("for")?.delay(in: 0...Scenario.longest) ?? restartTime)
        }
        if let seconds = keys.optional("clock") {
            return .clockJumps(by: try seconds.delay(in: -furthestJump...furthestJump))
        }
        return nil
    }

    static func recurring(
        _ value: LocatedValue, _ names: ScenarioNames
    ) throws(LocatedJSONError) -> Scenario.RecurringFault {
        var keys = try value.object()
        let robot = try names.robot(&keys)
        let every = try keys.required("every").delay(in: 1...Scenario.longest)
        let lasting = try keys.required("for").delay(in: 0.001...Scenario.longest)
        let happening = try happening(&keys)
        try keys.finish()
        switch happening {
        case .breaks(let part, let fault):
            let broken = Scenario.Happening.breaks(part: part, fault: fault)
            return Scenario.RecurringFault(broken, robot: robot, every: every, lasting: lasting)
        case .dies:
            return Scenario.RecurringFault(.dies(downFor: lasting), robot: robot, every: every, lasting: lasting)
        default: throw value.refusal("what comes again and again is \"breaks\" or \"kills\"")
        }
    }

    private static func breaks(
        _ part: SimulatedPart, _ value: LocatedValue, _ keys: inout ObjectReader
    ) throws(LocatedJSONError) -> Scenario.Happening {
        let how = try keys.required("how")
        let kind = try how.choice(FaultKind.self)
        guard kind.applies(to: part) else {
            let kinds = FaultKind.allCases.filter { $0.applies(to: part) }.map(\.rawValue).joined(separator: ", ")
            throw how.refusal("the \(part.rawValue) does not break in this way; it knows \(kinds)")
        }
        return .breaks(part: part, fault: try fault(kind, &keys))
    }

    private static func fault(
        _ kind: FaultKind, _ keys: inout ObjectReader
    ) throws(LocatedJSONError) -> FaultSwitch.Fault {
        let reason = "broken by the scenario"
        switch kind {
        case .fails: return .failing(reason: reason)
        case .full: return .full
        case .hangs: return .hanging
        case .garbage: return .garbage
        case .covered: return .covered
        case .crashes: return .crashing(reason: reason)
        case .slow: return .slow(by: try keys.required("delay").delay(in: 0.001...3_600))
        case .errs: return .erring(share: try keys.double("share", in: 0...1), reason: reason)
        }
    }
}
