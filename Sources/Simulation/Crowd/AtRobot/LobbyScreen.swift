public import Reception
import Synchronization

/// The twin of a visitor's screen in a lobby: any number may look at it, and it outlives the agent that draws on it.
public final class LobbyScreen: Sendable {
    private struct State {
        var shown: ScreenState?
        var nextViewer = 0
        /// In the order in which they began to look.
        var viewers: [(number: Int, continuation: AsyncStream<ScreenState?>.Continuation)] = []
    }

    private let state = Mutex(State())

    /// Makes a dark screen.
    public init() {}

    /// What is shown now; nil: nothing.
    public var shown: ScreenState? { state.withLock { $0.shown } }

    /// Shows `screen` in place of what was shown; nil: goes dark.
    public func show(_ screen: ScreenState?) {
        let viewers = state.withLock { state in
            state.shown = screen
            return state.viewers
        }
        for viewer in viewers { viewer.continuation.yield(screen) }
    }

    /// What is shown, now and whenever it changes; only the newest is kept.
    public func screens() -> AsyncStream<ScreenState?> {
        let (stream, continuation) = AsyncStream<ScreenState?>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.nextViewer += 1
            state.viewers.append((state.nextViewer, continuation))
            continuation.yield(state.shown)
            return state.nextViewer
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { state in state.viewers.removeAll { $0.number == number } }
        }
        return stream
    }
}
