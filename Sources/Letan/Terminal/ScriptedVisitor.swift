import Reception
import Synchronization

/// A visitor who says the lines of a list, each when the robot next waits for the visitor.
final class ScriptedVisitor: VisitorScreen {
    private struct State {
        var lines: [String]
        var isComplete: Bool
        var isAwaited = false
        /// Set from the delivery of a line until the robot has taken it.
        var isUnderWay = false
    }

    let inputs: AsyncStream<VisitorInput>

    private let visitor: AsyncStream<VisitorInput>.Continuation
    private let state: Mutex<State>
    private let exhausted: @Sendable () -> Void

    /// Makes a visitor with `lines`; `isComplete` unless more come with `add`. `exhausted` is called when the robot waits
    /// for a line and none will come.
    init(lines: [String], isComplete: Bool = true, exhausted: @escaping @Sendable () -> Void = {}) {
        (inputs, visitor) = AsyncStream.makeStream()
        state = Mutex(State(lines: lines, isComplete: isComplete))
        self.exhausted = exhausted
    }

    /// Whether every line was said and taken.
    var isDone: Bool { state.withLock { $0.isComplete && $0.lines.isEmpty && !$0.isUnderWay } }

    func show(_ view: ScreenView) async {
        deliver { state in
            state.isAwaited = view.state.awaitsVisitor
            if !state.isAwaited { state.isUnderWay = false }
        }
    }

    /// Adds a line to the list.
    func add(_ line: String) { deliver { $0.lines.append(line) } }

    /// Says that no more lines come.
    func complete() { deliver { $0.isComplete = true } }

    private func deliver(after change: (inout State) -> Void) {
        let (line, isExhausted) = state.withLock { state -> (String?, Bool) in
            change(&state)
            guard state.isAwaited, !state.isUnderWay else { return (nil, false) }
            guard !state.lines.isEmpty else { return (nil, state.isComplete) }
            state.isUnderWay = true
            return (state.lines.removeFirst(), false)
        }
        if let line {
            visitor.yield(
                TypedCard.card(line).map { .scanned(.card(holder: $0)) } ?? .text(line, source: .typed, language: nil))
        }
        if isExhausted { exhausted() }
    }
}
