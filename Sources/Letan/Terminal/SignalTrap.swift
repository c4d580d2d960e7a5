import Dispatch
import Foundation

/// Tells of SIGINT and SIGTERM instead of dying of them. A second one ends the process at once: somebody means it.
final class SignalTrap {
    private let sources: [any DispatchSourceSignal]

    /// Begins to watch; `caught` is called on a thread of Dispatch for the first signal.
    init(_ caught: @escaping @Sendable () -> Void) {
        let count = SignalCount()
        sources = [SIGINT, SIGTERM].map { number in
            // The source only sees signals that do not kill the process first.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { @Sendable in
                // At once: what `exit` would clean up may be waiting for the very thing somebody wants to be rid of.
                if count.isFirst() { caught() } else { _exit(128 + number) }
            }
            source.activate()
            return source
        }
    }

    deinit { for source in sources { source.cancel() } }
}
