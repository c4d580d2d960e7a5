package import Reception

/// A procedure that a search found.
package struct ProcedureHit: Hashable, Sendable {
    /// The procedure.
    package let id: ProcedureID
    /// How much of the text speaks for it, 0...1; it compares hits, and is no probability.
    package let score: Double
}
