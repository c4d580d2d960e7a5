public import Reception

/// The screen of a robot in a simulated hall: visitors act on it, and whoever stands there sees what it shows. Unlike a
/// `ScriptedScreen` it remembers nothing.
public final class HallScreen: VisitorScreen {
    public let inputs: AsyncStream<VisitorInput>

    private let visitor: AsyncStream<VisitorInput>.Continuation
    private let glass: LobbyScreen

    /// Makes a screen whose pictures are seen on `glass`.
    public init(glass: LobbyScreen) {
        (inputs, visitor) = AsyncStream.makeStream()
        self.glass = glass
    }

    public func show(_ view: ScreenView) async { glass.show(view.state) }

    /// Lets the visitor do something now.
    public func perform(_ input: VisitorInput) { visitor.yield(input) }
}
