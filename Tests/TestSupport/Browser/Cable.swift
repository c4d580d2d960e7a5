import Foundation
import Synchronization

/// A network cable between a browser and a server of this machine: it can be pulled out, put back, and put into another
/// server, and it counts what goes through it. The port at the browser's end, and with it the page's origin, stays.
///
/// Every connection has two threads of its own; nothing here runs on Swift's pool.
package final class Cable: Sendable {
    private struct State {
        var target: UInt16
        var isIn = true
        var bytes = 0
        var nextNumber = 0
        var pairs: [Int: [LoopbackConnection]] = [:]
    }

    private let listener: LoopbackListener
    private let state: Mutex<State>

    /// A cable to the server at `target`.
    package init(to target: UInt16) throws {
        listener = try LoopbackListener()
        state = Mutex(State(target: target))
        listener.acceptAll { [weak self] client in self?.serve(client) }
    }

    deinit { pull() }

    /// Where the browser connects to.
    package var port: UInt16 { listener.port }

    /// The bytes that went from the server to the browser, headers included.
    package var bytes: Int { state.withLock(\.bytes) }

    /// Pulls it out: what is connected breaks, and nothing connects.
    package func pull() {
        let pairs = state.withLock { state in
            state.isIn = false
            return Array(state.pairs.values.joined())
        }
        for connection in pairs { connection.hangUp() }
    }

    /// Puts it back.
    package func put(into target: UInt16? = nil) {
        state.withLock { state in
            state.isIn = true
            if let target { state.target = target }
        }
    }

    private func serve(_ client: LoopbackConnection) {
        let target = state.withLock { $0.isIn ? $0.target : nil }
        guard let target, let server = LoopbackConnection(to: target) else { return client.reset() }
        let number = hold([client, server])
        Thread.detachNewThread { @Sendable in
            Self.pass(from: client, to: server) { _ in }
        }
        Self.pass(from: server, to: client) { [weak self] count in self?.state.withLock { $0.bytes += count } }
        state.withLock { $0.pairs[number] = nil }
    }

    /// Keeps a pair of connections to be broken; one that came while the cable was pulled breaks at once.
    private func hold(_ pair: [LoopbackConnection]) -> Int {
        let (number, isIn) = state.withLock { state in
            state.nextNumber += 1
            state.pairs[state.nextNumber] = pair
            return (state.nextNumber, state.isIn)
        }
        if !isIn { for connection in pair { connection.hangUp() } }
        return number
    }

    private static func pass(
        from source: LoopbackConnection, to end: LoopbackConnection, counting: (Int) -> Void
    ) {
        while let bytes = source.receive(), end.send(bytes) { counting(bytes.count) }
        source.hangUp()
        end.hangUp()
    }
}
