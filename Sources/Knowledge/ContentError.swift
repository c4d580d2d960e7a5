package import LocatedJSON

/// Everything that is wrong with the content: the robot does not start with any of it.
package struct ContentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Every problem with its place and fix, in the order of the files.
    package let problems: [LocatedJSONError]

    /// One line a problem.
    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
