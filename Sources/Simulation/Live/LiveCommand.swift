package import Reception

/// What somebody who watches a scenario can do to it while it runs.
package enum LiveCommand: Sendable {
    /// Lets something happen in the lobby, now.
    case happens(TypedStep)
    /// Touches the shown button of this number, counted from 1, on a robot's screen.
    case touches(button: Int, robot: Int)
    /// Lets simulated time pass so many times as fast as real time.
    case speed(Double)
    /// Lets time stand still.
    case pause
    /// Lets time go on.
    case goesOn
    /// Takes no further line for so long, in simulated time: for lines from a file.
    case waits(Delay)
    /// Writes what happened so far, as a scenario, into this file.
    case saves(path: String)
    /// Tells what can be typed.
    case help
    /// Ends the scenario.
    case quit
}

/// A step of a scenario that happens when it is typed.
package struct TypedStep: Sendable {
    /// The robot it happens to, by its place in the scenario's list.
    package let robot: Int
    /// What happens.
    package let happening: Scenario.Happening
    /// The same as a scenario file says it: the members of the step's object without `at`.
    package let members: [String]
}

/// Why a typed line does nothing: one sentence with the fix.
package struct LiveRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
}
