import Reception

/// Recorded footage that is shown once. Damage in a file does not mend by reading it again, as a device may: it is told,
/// and the footage has ended there.
struct FootageShowing: Camera {
    private let footage: any Camera
    private let damaged: @Sendable (PartFailure) -> Void

    /// Shows `footage`; `damaged` is called when it, or what looks at it, fails.
    init(_ footage: any Camera, damaged: @escaping @Sendable (PartFailure) -> Void) {
        self.footage = footage
        self.damaged = damaged
    }

    func run(_ consume: @escaping @Sendable (borrowing Frame) throws(PartFailure) -> Void) async throws {
        do { try await footage.run(consume) } catch let failure as PartFailure { damaged(failure) }
    }
}
