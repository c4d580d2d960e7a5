/// What the visitor sees and touches: a terminal, a browser, a twin.
///
/// Implementers promise: `show` never blocks for long and only the newest view matters; `inputs` gives what the visitor
/// does, in order, and ends when the screen is gone; it may be read once.
public protocol VisitorScreen: Sendable {
    /// Draws `view` in place of the one before.
    func show(_ view: ScreenView) async
    /// What the visitor does.
    var inputs: AsyncStream<VisitorInput> { get }
}
