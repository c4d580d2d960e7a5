import Reception
import Synchronization

/// A visitor who does the things of a list, each when the robot next waits for the visitor.
final class ScriptedVisitor: VisitorScreen {
    private struct State {
        var deeds: [VisitorInput] = []
        var isComplete = false
        var isAwaited = false
        /// Set from the delivery of one until the robot has taken it.
        var isUnderWay = false
    }

    let inputs: AsyncStream<VisitorInput>

    private let visitor: AsyncStream<VisitorInput>.Continuation
    private let state = Mutex(State())
    private let exhausted: @Sendable () -> Void

    /// Makes a visitor with nothing to do yet. `exhausted` is called when the robot waits for the visitor and nothing will
    /// come.
    init(exhausted: @escaping @Sendable () -> Void = {}) {
        (inputs, visitor) = AsyncStream.makeStream()
        self.exhausted = exhausted
    }

    /// Whether everything was done and taken.
    var isDone: Bool { state.withLock { $0.isComplete && $0.deeds.isEmpty && !$0.isUnderWay } }

    func show(_ view: ScreenView) async {
        deliver { state in
            state.isAwaited = view.state.awaitsVisitor
            if !state.isAwaited { state.isUnderWay = false }
        }
    }

    /// Adds something to the list.
    func add(_ deed: VisitorInput) { deliver { $0.deeds.append(deed) } }

    /// Says that nothing more comes.
    func complete() { deliver { $0.isComplete = true } }

    private func deliver(after change: (inout State) -> Void) {
        let (deed, isExhausted) = state.withLock { state -> (VisitorInput?, Bool) in
            change(&state)
            guard state.isAwaited, !state.isUnderWay else { return (nil, false) }
            guard !state.deeds.isEmpty else { return (nil, state.isComplete) }
            state.isUnderWay = true
            return (state.deeds.removeFirst(), false)
        }
        if let deed { visitor.yield(deed) }
        if isExhausted { exhausted() }
    }
}
