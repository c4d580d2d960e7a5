/// What became of the frames of a run.
package struct CaptureTally: Hashable, Sendable {
    /// Frames that were lent.
    package var lent = 0
    /// Frames between them that were not: dropped by the driver, damaged, or overtaken by newer ones.
    package var dropped = 0
    /// Frames that were damaged.
    package var damaged = 0

    /// Nothing yet.
    package init() {}
}
