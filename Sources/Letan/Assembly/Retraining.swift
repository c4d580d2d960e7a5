import Dispatch
import IntentMatching
import Synchronization

/// Trains a new intent model while the robot works with the one of before.
final class Retraining: Sendable {
    private let isStopped = Mutex(false)

    /// Begins on a thread of its own; `finished` hears the new matcher, or why there is none.
    init(
        _ models: IntentModels, corpus: IntentCorpus,
        finished: @escaping @Sendable (Result<TrainedMatcher, CommandError>) -> Void
    ) {
        DispatchQueue.global(qos: .utility).async { @Sendable [self] in
            let result = Result { () throws(CommandError) in try models.trained(corpus, goesOn: goesOn) }
            if goesOn(1) { finished(result) }
        }
    }

    /// Gives up at the next step.
    func stop() { isStopped.withLock { $0 = true } }

    private func goesOn(_: Double) -> Bool { isStopped.withLock { !$0 } }
}
