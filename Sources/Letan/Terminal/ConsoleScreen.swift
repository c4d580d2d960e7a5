package import Reception
import Synchronization

/// The visitor's screen in a terminal: what the robot says, the sheet, numbered buttons; typed lines are what the visitor
/// says or holds before the scanner, and the number of a button touches it.
package final class ConsoleScreen: VisitorScreen {
    private struct State {
        var choices: [Choice] = []
        var changes: ScreenChanges
    }

    package let inputs: AsyncStream<VisitorInput>

    private let visitor: AsyncStream<VisitorInput>.Continuation
    private let write: @Sendable (String) -> Void
    private let state: Mutex<State>

    /// Makes a screen that gives its lines to `write`; `echoes` when what is heard does not stand in the terminal already.
    package init(echoes: Bool, write: @escaping @Sendable (String) -> Void) {
        (inputs, visitor) = AsyncStream.makeStream()
        self.write = write
        state = Mutex(State(changes: ScreenChanges(echoes: echoes)))
    }

    package func show(_ view: ScreenView) async {
        let lines = state.withLock { state in
            state.choices = view.state.choices
            return state.changes.lines(for: view)
        }
        for line in lines { write(line) }
    }

    /// Takes a typed line that means `input` unless it is the number of a button.
    package func type(_ line: String, meaning input: VisitorInput) {
        let choices = state.withLock { $0.choices }
        if let number = Int(line.trimmingSpaces), choices.indices.contains(number - 1) {
            visitor.yield(.choice(choices[number - 1]))
        } else {
            visitor.yield(input)
        }
    }

    /// Takes the terminal away.
    package func remove() { visitor.finish() }
}
