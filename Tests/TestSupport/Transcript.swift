import Dispatch
package import Foundation
import Synchronization

/// What a running program writes to one stream, to be waited for.
package final class Transcript: Sendable {
    private struct Wait {
        let text: String
        let count: Int
        let answer: @Sendable (Bool) -> Void
    }

    private struct State {
        var bytes: [UInt8] = []
        var hasEnded = false
        var nextWait = 0
        var waits: [Int: Wait] = [:]
    }

    private let state = Mutex(State())

    /// Reads `handle` to its end.
    package init(of handle: FileHandle) {
        handle.readabilityHandler = { @Sendable [self] handle in
            let data = handle.availableData
            if data.isEmpty { handle.readabilityHandler = nil }
            take(data)
        }
    }

    /// Everything so far.
    package var text: String { state.withLock { String(decoding: $0.bytes, as: UTF8.self) } }

    /// Whether `text` stands in it at least `count` times; waits for that, for the end of the stream or `seconds`.
    package func shows(_ text: String, count: Int = 1, within seconds: Double = 60) async -> Bool {
        await withCheckedContinuation { continuation in
            let number = add(Wait(text: text, count: count) { continuation.resume(returning: $0) })
            DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { @Sendable [self] in
                state.withLock { $0.waits.removeValue(forKey: number) }?.answer(false)
            }
            take(nil)
        }
    }

    /// Does `act` as soon as `text` stands in it, on the thread that reads: a test that has to wait for its turn while
    /// others compute would be too late.
    package func when(_ text: String, do act: @escaping @Sendable () -> Void) {
        _ = add(Wait(text: text, count: 1) { if $0 { act() } })
        take(nil)
    }

    private func add(_ wait: Wait) -> Int {
        state.withLock { state in
            state.nextWait += 1
            state.waits[state.nextWait] = wait
            return state.nextWait
        }
    }

    /// Takes in more; nothing is the end, nil only looks again.
    private func take(_ data: Data?) {
        let (met, lost) = state.withLock { state -> ([Wait], [Wait]) in
            if let data {
                state.bytes += data
                state.hasEnded = state.hasEnded || data.isEmpty
            }
            let text = String(decoding: state.bytes, as: UTF8.self)
            let met = state.waits.filter { text.ranges(of: $1.text).count >= $1.count }
            for number in met.keys { state.waits[number] = nil }
            guard state.hasEnded else { return (Array(met.values), []) }
            defer { state.waits = [:] }
            return (Array(met.values), Array(state.waits.values))
        }
        for wait in met { wait.answer(true) }
        for wait in lost { wait.answer(false) }
    }
}
