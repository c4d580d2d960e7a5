package import Reception
import Synchronization
package import Threading

/// The visitor's screen in a browser: keeps what is shown, and takes what the visitor does.
///
/// Any number of browsers may look at it and touch it; each shows the same. What is shown goes on without any.
package final class BrowserScreen: VisitorScreen {
    private struct State {
        var shown: ShownView
        var question = AskedQuestion()
    }

    /// Inputs that the robot has not looked at yet; it needs a few milliseconds for one.
    private static let mostWaiting = 64

    package let inputs: AsyncStream<VisitorInput>
    /// Something is different on the screen.
    package let news = ChangeSignal()
    private let taken: AsyncStream<VisitorInput>.Continuation
    private let clock: any ReceptionClock
    private let state: Mutex<State>

    /// Makes a screen of a robot that sleeps, and speaks `language` when it wakes up.
    package init(language: Language, clock: any ReceptionClock) {
        self.clock = clock
        let asleep = ScreenView(
            state: ScreenState(mood: .asleep, language: language), caption: "", choiceLabels: [])
        state = Mutex(State(shown: ShownView(asleep)))
        (inputs, taken) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.mostWaiting))
    }

    package func show(_ view: ScreenView) async {
        state.withLock { state in
            state.shown = ShownView(view, after: state.shown)
            state.question.show(view.state, number: state.shown.number)
        }
        news.signal()
    }

    /// The robot is gone: nothing that is done at the screen arrives any more.
    package func remove() { taken.finish() }

    /// What is shown now.
    package var shown: ShownView { state.withLock { $0.shown } }

    /// Takes what the visitor did at the view `number`; nil: at any. An answer to a question that is gone is refused, and
    /// so is the second of two quick ones.
    package func take(_ input: VisitorInput, at number: Int? = nil) throws(ScreenRefusal) {
        let now = clock.now
        try state.withLock { state throws(ScreenRefusal) in
            let choice: Choice? = if case .choice(let choice) = input { choice } else { nil }
            if let choice { try state.question.check(choice, at: number, now) }
            switch taken.yield(input) {
            case .enqueued: break
            case .dropped: throw .busy
            case .terminated: throw .gone
            @unknown default: throw .gone
            }
            if let choice { state.question.answered(by: choice, now) }
        }
    }
}
