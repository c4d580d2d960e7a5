public import Reception
import Synchronization

/// The twin of a visitor's screen: remembers what was shown, and does what a script tells it to.
public final class ScriptedScreen: VisitorScreen {
    public let inputs: AsyncStream<VisitorInput>

    private let visitor: AsyncStream<VisitorInput>.Continuation
    private let shown = Mutex<[ScreenView]>([])

    /// Makes a dark screen.
    public init() { (inputs, visitor) = AsyncStream.makeStream() }

    public func show(_ view: ScreenView) async { shown.withLock { $0.append(view) } }

    /// Everything shown so far.
    public var views: [ScreenView] { shown.withLock { $0 } }

    /// Lets the visitor do something now.
    public func perform(_ input: VisitorInput) { visitor.yield(input) }

    /// Takes the screen away.
    public func remove() { visitor.finish() }
}
