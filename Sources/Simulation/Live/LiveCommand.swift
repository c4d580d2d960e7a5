package import Reception

/// What somebody who watches a scenario can do to it while it runs.
package enum LiveCommand: Sendable {
    /// Lets something happen in the lobby, now.
    case happens(TypedStep)
    /// Touches the shown button of this number, counted from 1.
    case touches(button: Int)
    /// Lets simulated time pass so many times as fast as real time.
    case speed(Double)
    /// Lets time stand still.
    case pause
    /// Lets time go on.
    case goesOn
    /// Does nothing more for so long, in simulated time: for lines from a file.
    case waits(Delay)
    /// Writes what happened so far as a scenario into this file.
    case saves(path: String)
    /// Tells what can be typed.
    case help
    /// Ends the scenario.
    case quit
}

/// A step of a scenario that has no time yet: it happens when it is typed.
package struct TypedStep: Sendable {
    /// What happens.
    package let happening: Scenario.Happening
    /// The same as a scenario file says it: JSON members without `at`.
    package let members: String
}

/// Why a typed line does nothing: one sentence with the fix.
package struct LiveRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
}

extension LiveCommand {
    /// Reads a typed line; nil for an empty one. See `LiveWord` for the words.
    package static func reading(_ line: String) throws(LiveRefusal) -> LiveCommand? {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else { return nil }
        if let number = Int(first), words.count == 1 { return .touches(button: number) }
        guard let word = LiveWord.all.first(where: { $0.name == first.lowercased() }) else {
            throw LiveRefusal(description: "\"\(first.prefix(40))\" is no word of mine\(LiveWord.advice(for: first))")
        }
        return try word.command(Array(words.dropFirst()))
    }
}
